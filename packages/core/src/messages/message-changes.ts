import type { MessageRow } from "@parley/db/sql/messages";
import type { Message, Rev, Seq } from "@parley/protocol";
import type { LogChange } from "../change.ts";
import { presentMessage } from "../present.ts";

type Context = {
  /** The chat's at that rev. */
  membersRev: Rev;
  /** Up to where others see that the sender has read, when writing has moved that. */
  senderReadSeq?: Seq | undefined;
};

/** That a message was written. */
export function messageCreated(message: Message, context: Context): LogChange {
  return change("message.created", message, context);
}

/** A message as it stands in the log, changed since or not. */
export function messageChange(row: MessageRow, context: Context): LogChange {
  return change(row.hasChanged ? "message.updated" : "message.created", presentMessage(row), context);
}

function change(
  event: "message.created" | "message.updated",
  message: Message,
  { membersRev, senderReadSeq }: Context,
): LogChange {
  const { chatId, rev } = message;
  const data = { chatId, rev, message, ...(senderReadSeq !== undefined && { senderReadSeq }) };
  return { scope: "log", chatId, rev, membersRev, subjectIds: [], push: { event, data } };
}
