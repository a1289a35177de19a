import type { Call } from "@parley/client/http";
import type { ServerRole } from "@parley/protocol";
import type { Output } from "../output.ts";
import { findAccount } from "../reading/find-account.ts";

type Options = { call: Call; output: Output; person: string; role: ServerRole };

/** `parley admin role`: makes somebody an admin of the server, or no longer one. */
export async function adminSetRoleRun({ call, output, person, role }: Options): Promise<void> {
  const { id, handle } = await findAccount(call, person);
  await call("admin.setRole", { userId: id, role });
  if (output.isJson) output.record({ userId: id, role });
  else output.fields(`@${handle}`, role);
}
