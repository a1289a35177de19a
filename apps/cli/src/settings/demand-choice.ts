import { TerminalError } from "../terminal-error.ts";

/** @throws TerminalError naming the choices, and what else can be given, when the value is none of them */
export function demandChoice(
  name: string,
  value: string,
  choices: readonly string[],
  ...more: string[]
): void {
  if (choices.includes(value)) return;
  const values = { name, other: value, choices: [...choices, ...more].join(", ") };
  throw new TerminalError("invalid_input", "notAChoice", { values });
}
