import type { Output } from "../output.ts";
import { TerminalError } from "../terminal-error.ts";
import type { Translate } from "../translate.ts";
import { ask, type Keyboard } from "./ask.ts";
import { secretsFrom } from "./secrets-from.ts";

export type CredentialFlags = { email?: string; passwordStdin?: true };

export type Surroundings = { keyboard: Keyboard; output: Output; translate: Translate };

/** @returns where the email, the password and the code come from: what a flag does not say, a person is asked. */
export function credentialsFrom({ keyboard, output, translate }: Surroundings, flags: CredentialFlags) {
  const question = { keyboard, output };
  const next = secretsFrom(question, flags);
  return {
    email: async () =>
      flags.email ?? ask({ ...question, question: translate("login.email"), flag: "--email" }),
    password: async () => {
      const password = await next(translate("login.password"));
      if (password === "") throw new TerminalError("invalid_input", "emptyPassword");
      return password;
    },
    /** Of the second factor, where the account has one. */
    code: () => next(translate("login.code")),
  };
}
