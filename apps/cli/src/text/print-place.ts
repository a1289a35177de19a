import type { Message } from "@parley/protocol";
import type { Output } from "../output.ts";

/** Prints a message that was written or changed: its id and number; as JSON the contract's answer. */
export function printPlace(answer: { message: Message }, output: Output): void {
  if (output.isJson) output.record(answer);
  else output.fields(answer.message.id, String(answer.message.seq));
}
