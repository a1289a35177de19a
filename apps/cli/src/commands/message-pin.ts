import type { Call } from "@parley/client/http";
import type { Output } from "../output.ts";
import { findChat } from "../reading/find-chat.ts";
import { printPlace } from "../text/print-place.ts";

type Options = {
  call: Call;
  output: Output;
  chat: string;
  seqs: readonly number[];
  operation: "message.pin" | "message.unpin";
};

/** `parley pin` and `unpin`: pins messages for everybody in the chat, or takes pins away; repeating changes nothing. */
export async function messagePinRun({ call, output, chat, seqs, operation }: Options): Promise<void> {
  const chatId = await findChat(call, chat);
  for (const seq of seqs) printPlace(await call(operation, { chatId, seq }), output);
}
