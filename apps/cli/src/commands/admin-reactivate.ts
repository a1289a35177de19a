import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findAccount } from "../reading/find-account.ts";

type Options = { call: Call; output: Output; person: string };

/** `parley admin reactivate`: lets somebody in again. */
export async function adminReactivateRun({ call, output, person }: Options): Promise<void> {
  const { id, name, handle } = await findAccount(call, person);
  await call("admin.reactivate", { userId: id });
  if (output.isJson) output.record({ userId: id });
  else output.fields(`@${handle}`, name);
}
