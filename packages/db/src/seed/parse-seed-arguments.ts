import { parseArgs } from "node:util";
import type { VolumeSize } from "./volume/volume-size.ts";

export type SeedRequest =
  | { kind: "help" }
  | { kind: "demo"; seed: number }
  | { kind: "volume"; size: VolumeSize }
  | { kind: "invalid"; reason: string };

/** In the order of the help. Direct chats need two people, messages need a chat. */
const NUMBERS = {
  users: { min: 2, max: 1_000_000 },
  chats: { min: 1, max: 200_000 },
  messages: { min: 0, max: 100_000_000 },
  seed: { min: 0, max: 2_147_483_647 },
} as const;
type NumberName = keyof typeof NUMBERS;

export const VOLUME_DEFAULTS: VolumeSize = { users: 1_000, chats: 2_000, messages: 1_000_000, seed: 1 };

/** Understands the arguments of `npm run seed`. Never throws: what cannot be understood is `invalid`, with a sentence. */
export function parseSeedArguments(argv: readonly string[]): SeedRequest {
  const { tokens } = parseArgs({ args: [...argv], options: OPTIONS, strict: false, tokens: true });
  const numbers: Partial<VolumeSize> = {};
  for (const token of tokens) {
    if (token.kind === "positional") return invalid(`"${token.value}" was not expected here`);
    if (token.kind !== "option") continue;
    if (token.name === "help") return { kind: "help" };
    if (!isNumberName(token.name)) return invalid(`there is no option ${token.rawName}`);
    const value = wholeNumber(token.value);
    if (value === undefined || !isInRange(token.name, value)) return invalid(expectation(token.name));
    numbers[token.name] = value;
  }
  const { seed = VOLUME_DEFAULTS.seed, ...volume } = numbers;
  if (Object.keys(volume).length === 0) return { kind: "demo", seed };
  return { kind: "volume", size: { ...VOLUME_DEFAULTS, ...volume, seed } };
}

const OPTIONS = {
  help: { type: "boolean", short: "h" },
  users: { type: "string" },
  chats: { type: "string" },
  messages: { type: "string" },
  seed: { type: "string" },
} as const;

function invalid(reason: string): SeedRequest {
  return { kind: "invalid", reason };
}

function isNumberName(name: string): name is NumberName {
  return Object.hasOwn(NUMBERS, name);
}

/** Digits may be grouped with _ or a comma: people type millions. */
function wholeNumber(text: string | undefined): number | undefined {
  if (!text || !/^\d[\d_,]*$/.test(text)) return undefined;
  return Number(text.replaceAll(/[_,]/g, ""));
}

function isInRange(name: NumberName, value: number): boolean {
  return value >= NUMBERS[name].min && value <= NUMBERS[name].max;
}

function expectation(name: NumberName): string {
  const { min, max } = NUMBERS[name];
  return `--${name} takes a whole number from ${min} to ${max.toLocaleString("en")}`;
}
