import type { Call } from "@parley/client/http";
import type { Input } from "@parley/protocol";
import type { Output } from "../output.ts";
import { findChat } from "../reading/find-chat.ts";

/** What one sets up for oneself; what is left out stays as it is. */
export type OwnSettings = Omit<Input<"chat.setMine">, "chatId">;

type Options = { call: Call; output: Output; chat: string; settings: OwnSettings };

/** `parley chat mute` and its like: sets a chat up for oneself. Prints the chat's id. */
export async function chatSetMineRun({ call, output, chat, settings }: Options): Promise<void> {
  const chatId = await findChat(call, chat);
  const mine = await call("chat.setMine", { chatId, ...settings });
  if (output.isJson) output.record({ chatId, ...mine });
  else output.fields(chatId);
}
