import type { ChatId, Message, MessageId, Rev, UserId } from "@parley/protocol";
import type { LogChange } from "../change.ts";
import { newId } from "../new-id.ts";

type Given = {
  chatId?: ChatId;
  rev: Rev;
  membersRev?: Rev;
  body?: string;
  origin?: string;
  subjectIds?: UserId[];
};

/** That a message was created, as an operation publishes it. */
export function aLogChange({
  rev,
  membersRev = 1,
  body = "hi",
  origin,
  subjectIds = [],
  ...given
}: Given): LogChange {
  const chatId = given.chatId ?? newId<ChatId>();
  const message: Message = {
    chatId,
    seq: rev,
    id: newId<MessageId>(),
    rev,
    senderId: newId<UserId>(),
    clientId: String(rev),
    body,
    createdAt: new Date(0).toISOString(),
  };
  const push = { event: "message.created", data: { chatId, rev, message } } as const;
  return { scope: "log", chatId, rev, membersRev, subjectIds, push, ...(origin !== undefined && { origin }) };
}
