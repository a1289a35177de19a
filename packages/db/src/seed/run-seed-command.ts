import { demoAccounts } from "./demo/demo-accounts.ts";
import { seedDemo } from "./demo/seed-demo.ts";
import { explainFailure } from "./explain-failure.ts";
import { parseSeedArguments, type SeedRequest } from "./parse-seed-arguments.ts";
import { createProgress, type ProgressStream } from "./progress.ts";
import { seedHelp } from "./seed-help.ts";
import { SEED_PASSWORD } from "./seed-password.ts";
import { seedVolume } from "./volume/seed-volume.ts";
import { volumeEmail } from "./volume/volume-email.ts";
import type { VolumeSize } from "./volume/volume-size.ts";

const EXIT = { done: 0, failed: 1, invalid: 2 } as const;

export type SeedCommand = {
  /** What follows `npm run seed --`. */
  argv: readonly string[];
  /** The address of a migrated database. Called only when there is something to do: `--help` starts no server. */
  findDatabase: () => Promise<string>;
  /** Where the answer goes. */
  output: { write(text: string): unknown };
  /** Where progress and complaints go. */
  errors: ProgressStream;
};

/**
 * `npm run seed`: demo data, or a volume for load tests.
 *
 * @returns the exit status: 0 it is there (now or already), 1 it failed, 2 the arguments make no sense
 */
export async function runSeedCommand(command: SeedCommand): Promise<number> {
  const request = parseSeedArguments(command.argv);
  if (request.kind === "help") return say(command, seedHelp);
  if (request.kind === "invalid") return refuse(command, request.reason);
  try {
    return say(command, await seed(command, request));
  } catch (error) {
    command.errors.write(`seed: ${explainFailure(error)}\n`);
    return EXIT.failed;
  }
}

function say({ output }: SeedCommand, text: string): number {
  output.write(text);
  return EXIT.done;
}

function refuse({ errors }: SeedCommand, reason: string): number {
  errors.write(`seed: ${reason}; "npm run seed -- --help" shows examples.\n`);
  return EXIT.invalid;
}

async function seed(command: SeedCommand, request: Extract<SeedRequest, { kind: "demo" | "volume" }>) {
  const url = await command.findDatabase();
  if (request.kind === "demo") return loadDemo(url, request.seed);
  return loadVolume({ url, size: request.size, errors: command.errors });
}

async function loadDemo(url: string, seed: number): Promise<string> {
  const { outcome, users, chats, messages } = await seedDemo({ url, seed });
  const emails = demoAccounts.map((account) => account.email).join(" or ");
  const signIn = `Sign in as ${emails}, password ${SEED_PASSWORD}.\n`;
  if (outcome === "present") return `The demo data is already there: nothing was written. ${signIn}`;
  return `Demo data: ${users} people, ${chats} chats, ${messages} messages. ${signIn}`;
}

type VolumeRun = { url: string; size: VolumeSize; errors: ProgressStream };

async function loadVolume({ url, size, errors }: VolumeRun): Promise<string> {
  const startedAt = performance.now();
  const progress = createProgress({ stream: errors, label: "messages", total: size.messages });
  const { outcome } = await seedVolume({ url, size, onMessages: progress.advance }).finally(progress.stop);
  const seconds = (performance.now() - startedAt) / 1_000;
  const what = `${count(size.users)} people, ${count(size.chats)} chats, ${count(size.messages)} messages`;
  const signIn =
    `Sign in as ${volumeEmail(1)} … ${volumeEmail(size.users)}, ` +
    `password ${SEED_PASSWORD} (all share one password hash).\n`;
  if (outcome === "present") return `This volume (${what}) is already there: nothing was written. ${signIn}`;
  return `${what} in ${seconds.toFixed(1)} s (${count(size.messages / seconds)} messages/s). ${signIn}`;
}

function count(value: number): string {
  return Math.round(value).toLocaleString("en");
}
