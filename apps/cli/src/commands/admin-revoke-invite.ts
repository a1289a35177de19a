import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findById } from "../reading/find-by-id.ts";

type Options = {
  call: Call;
  output: Output;
  /** The invite's id or its beginning. */
  id: string;
};

/** `parley admin uninvite`: ends an invite to the server. */
export async function adminRevokeInviteRun({ call, output, id }: Options): Promise<void> {
  const { id: inviteId } = findById((await call("admin.invites", {})).invites, id);
  await call("admin.revokeInvite", { inviteId });
  if (output.isJson) output.record({ inviteId });
  else output.fields(inviteId);
}
