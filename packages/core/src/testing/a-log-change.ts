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

/** A message's fields that tell no more than that it was written. */
export const aPlainText = {
  kind: "text",
  createdAt: new Date(0).toISOString(),
  editedAt: null,
  deletedAt: null,
  replyToSeq: null,
  forwardedFrom: null,
  mentions: [],
  mentionsAll: false,
  reactions: [],
  pinnedAt: null,
  file: null,
  system: null,
  hidden: false,
} as const satisfies Partial<Message>;

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
    ...aPlainText,
    body,
  };
  const push = { event: "message.created", data: { chatId, rev, message } } as const;
  return { scope: "log", chatId, rev, membersRev, subjectIds, push, ...(origin !== undefined && { origin }) };
}
