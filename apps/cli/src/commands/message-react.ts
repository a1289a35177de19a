import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findChat } from "../reading/find-chat.ts";
import { printPlace } from "../text/print-place.ts";

type Options = { call: Call; output: Output; chat: string; seq: number; emoji: string; isRemoved: boolean };

/** `parley react`: puts an emoji under a message, or takes it back; repeating it changes nothing. */
export async function messageReactRun({ call, output, chat, seq, emoji, isRemoved }: Options): Promise<void> {
  const chatId = await findChat(call, chat);
  const answer = await call(isRemoved ? "message.unreact" : "message.react", { chatId, seq, emoji });
  printPlace(answer, output);
}
