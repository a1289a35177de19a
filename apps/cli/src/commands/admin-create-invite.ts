import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  server: string;
  note: string | undefined;
  uses: number;
};

/** `parley admin invite`: prints a link with which people make accounts. It is shown this once. */
export async function adminCreateInviteRun({
  call,
  output,
  translate,
  server,
  note,
  uses,
}: Options): Promise<void> {
  const { invite, token } = await call("admin.createInvite", { note, maxUses: uses });
  // Behind the #, which browsers never send to a server.
  const link = `${server}/sign-up#${token}`;
  if (output.isJson) return output.record({ invite, token, link });
  output.line(link);
  output.note({ text: translate("invite.once"), style: "dim" });
}
