import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findAccount } from "../reading/find-account.ts";

type Options = { call: Call; output: Output; person: string };

/** `parley admin factor-off`: turns somebody's second factor off who has lost it. */
export async function adminRemoveFactorRun({ call, output, person }: Options): Promise<void> {
  const { id: userId } = await findAccount(call, person);
  await call("admin.removeFactor", { userId });
  if (output.isJson) output.record({ userId });
  else output.fields(userId);
}
