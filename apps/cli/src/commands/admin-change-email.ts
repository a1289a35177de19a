import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findAccount } from "../reading/find-account.ts";

type Options = { call: Call; output: Output; person: string; email: string };

/** `parley admin email`: gives somebody's account another address. */
export async function adminChangeEmailRun({ call, output, person, email }: Options): Promise<void> {
  const { id: userId } = await findAccount(call, person);
  await call("admin.changeEmail", { userId, email });
  if (output.isJson) output.record({ userId, email });
  else output.fields(userId, email);
}
