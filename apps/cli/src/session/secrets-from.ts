import { readAll } from "../read-text.ts";
import { askSecret, canAsk, typedSecret } from "./ask.ts";
import type { Surroundings } from "./credentials-from.ts";

/** @returns the next secret; empty where stdin has no more lines */
export type NextSecret = (question: string) => Promise<string>;
export type SecretFlags = { passwordStdin?: true };

/**
 * Where passwords and codes come from: a person is asked for each, unless --password-stdin announces them, a line each,
 * in the order in which they would be asked for.
 */
export function secretsFrom(
  { keyboard, output }: Pick<Surroundings, "keyboard" | "output">,
  flags: SecretFlags,
): NextSecret {
  let lines: string[] | undefined;
  return async (question) => {
    if (!flags.passwordStdin || canAsk({ keyboard, output }))
      return askSecret({ keyboard, output, question, flag: "--password-stdin" });
    if (keyboard.isTTY) return typedSecret(keyboard);
    lines ??= (await readAll(keyboard)).split(/\r?\n/);
    return lines.shift() ?? "";
  };
}
