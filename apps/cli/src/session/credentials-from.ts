import type { Output } from "../output.ts";
import { readAll } from "../read-text.ts";
import { TerminalError } from "../terminal-error.ts";
import type { Translate } from "../translate.ts";
import { ask, askSecret, type Keyboard } from "./ask.ts";

export type CredentialFlags = { email?: string; passwordStdin?: true };

type Surroundings = { keyboard: Keyboard; output: Output; translate: Translate };

/** @returns where the email and the password come from: what a flag does not say, a person is asked. */
export function credentialsFrom({ keyboard, output, translate }: Surroundings, flags: CredentialFlags) {
  const question = { keyboard, output };
  return {
    email: async () =>
      flags.email ?? ask({ ...question, question: translate("login.email"), flag: "--email" }),
    password: async () => {
      const password = flags.passwordStdin
        ? await readAll(keyboard)
        : await askSecret({ ...question, question: translate("login.password"), flag: "--password-stdin" });
      if (password === "") throw new TerminalError("invalid_input", "emptyPassword");
      return password;
    },
  };
}
