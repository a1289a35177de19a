import type { AppendResult } from "@parley/db/sql/append-messages";
import { AppError, type Message, type MessageId, type ParsedInput } from "@parley/protocol";
import type { Actor } from "../actor.ts";
import type { LogChange } from "../change.ts";
import { announceRead } from "../chats/announce-read.ts";
import { newId } from "../new-id.ts";
import type { Implementation } from "../operation.ts";

/** Membership is checked by the batch function itself, under the chat's lock: after a removal nothing slips through. */
export const sendMessage: Implementation<"message.send"> = async (actor, input, core) => {
  const { chatId, clientId, body } = input;
  const result = await core.append({ chatId, senderId: actor.userId, clientId, messageId: newId(), body });
  if (result.outcome === "not_found") throw new AppError("not_found");
  if (result.outcome === "conflict") throw clientIdTaken();
  const message = toMessage(actor, input, result);
  const duplicate = result.outcome === "duplicate";
  // A retry publishes again: whoever wrote the message may have died before he could. Who has it ignores it.
  const announcements = result.wasLowest || duplicate ? await announceRead(core, chatId) : [];
  return { output: { message, duplicate }, changes: [messageCreated(message, result), ...announcements] };
};

type Stored = Exclude<AppendResult, { outcome: "not_found" }>;

function toMessage(
  { userId }: Actor,
  { chatId, clientId, body }: ParsedInput<"message.send">,
  stored: Stored,
): Message {
  const { seq, rev, id, createdAt } = stored;
  return {
    chatId,
    seq,
    id: id as MessageId,
    rev,
    senderId: userId,
    clientId,
    body,
    createdAt: createdAt.toISOString(),
  };
}

function messageCreated(message: Message, { membersRev }: Stored): LogChange {
  const { chatId, rev } = message;
  const push = { event: "message.created", data: { chatId, rev, message } } as const;
  return { scope: "log", chatId, rev, membersRev, subjectIds: [], push };
}

function clientIdTaken(): AppError {
  const message = "This client id was used for another text in this chat. Send the new text under a new id.";
  return new AppError("conflict", { message, fields: [{ path: "clientId", message }] });
}
