import type { Input } from "@parley/protocol";
import { handleOf } from "../reading/find-member.ts";
import { TerminalError } from "../terminal-error.ts";
import { ask, askSecret } from "./ask.ts";
import type { CredentialFlags, Surroundings } from "./credentials-from.ts";
import { secretsFrom } from "./secrets-from.ts";

export type AccountFlags = CredentialFlags & { name?: string; handle?: string };

/** @returns who somebody wants to be: what a flag does not say, a person is asked. The password is typed twice. */
export async function newAccountFrom(
  surroundings: Surroundings,
  flags: AccountFlags,
): Promise<Input<"account.register">> {
  const { keyboard, output, translate } = surroundings;
  const place = { keyboard, output };
  const name = flags.name ?? (await ask({ ...place, question: translate("account.name"), flag: "--name" }));
  const email = flags.email ?? (await ask({ ...place, question: translate("login.email"), flag: "--email" }));
  const password = flags.passwordStdin
    ? await secretsFrom(surroundings, flags)(translate("login.password"))
    : await chosenPassword();
  return { name, email, password, ...(flags.handle !== undefined && { handle: handleOf(flags.handle) }) };

  async function chosenPassword(): Promise<string> {
    const secret = { ...place, flag: "--password-stdin" };
    const password = await askSecret({ ...secret, question: translate("account.newPassword") });
    const again = await askSecret({ ...secret, question: translate("account.again") });
    if (password !== again) throw new TerminalError("invalid_input", "passwordsDiffer");
    return password;
  }
}
