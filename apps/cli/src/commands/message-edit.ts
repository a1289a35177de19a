import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findChat } from "../reading/find-chat.ts";
import { printPlace } from "../text/print-place.ts";

type Options = {
  call: Call;
  output: Output;
  chat: string;
  seq: number;
  /** The new text, from a flag or stdin. */
  text: () => Promise<string>;
};

/** `parley edit`: gives an own message another text. */
export async function messageEditRun({ call, output, chat, seq, text }: Options): Promise<void> {
  const body = await text();
  const chatId = await findChat(call, chat);
  printPlace(await call("message.edit", { chatId, seq, body }), output);
}
