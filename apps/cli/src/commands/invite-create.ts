import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findChat } from "../reading/find-chat.ts";
import { inviteLink } from "../text/invite-link.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  server: string;
  chat: string;
  /** Null: it does not end by itself. */
  hours: number | null | undefined;
  /** Undefined: any number of people. */
  uses: number | undefined;
};

/** `parley invite create`: prints a link that lets people into a group. It is shown this once. */
export async function inviteCreateRun(options: Options): Promise<void> {
  const { call, output, translate, server, hours, uses } = options;
  const chatId = await findChat(call, options.chat);
  const { invite, token } = await call("invite.create", { chatId, expiresInHours: hours, maxUses: uses });
  const link = inviteLink(server, token);
  if (output.isJson) return output.record({ invite, token, link });
  output.line({ text: link, link });
  output.note({ text: translate("invite.once"), style: "dim" });
}
