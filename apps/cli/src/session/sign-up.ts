import type { Call } from "@parley/client/http";
import type { Input, Output } from "@parley/protocol";
import { explainTaken } from "./explain-taken.ts";
import { signInWithPassword } from "./sign-in-with-password.ts";

type Options = {
  /** Calls without a session. */
  callAsAnyone: Call;
  server: string;
  account: Input<"account.register">;
};

/** Makes an account and signs this device in with it. @throws TerminalError `conflict` when somebody has it already */
export async function signUp({ callAsAnyone, server, account }: Options): Promise<Output<"account.login">> {
  await explainTaken(callAsAnyone("account.register", account));
  const [email, password] = [async () => account.email, async () => account.password];
  return signInWithPassword({ callAsAnyone, server, email, password });
}
