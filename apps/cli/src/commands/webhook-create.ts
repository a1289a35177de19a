import type { Call } from "@parley/client/http";
import { webhookAddress } from "@parley/protocol";
import type { Output } from "../output.ts";
import { findChat } from "../reading/find-chat.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  server: string;
  chat: string;
  /** Under which it writes in the group. */
  name: string;
};

/** `parley webhook create`: prints an address at which other programs post into a group. It is shown this once. */
export async function webhookCreateRun(options: Options): Promise<void> {
  const { call, output, translate, server, name } = options;
  const chatId = await findChat(call, options.chat);
  const made = await call("webhook.create", { chatId, name });
  const address = webhookAddress(server, made);
  if (output.isJson) return output.record({ ...made, address });
  output.line(address);
  output.note({ text: translate("webhook.once"), style: "dim" });
}
