import type { AppendResult, NewMessage } from "@parley/db/sql/append-messages";
import type { SentMessage } from "@parley/db/sql/messages";
import {
  AppError,
  type ChatId,
  type FileId,
  type ForwardedFrom,
  type Output,
  type Seq,
} from "@parley/protocol";
import type { Actor } from "../actor.ts";
import { notWanted } from "../blocks/not-wanted.ts";
import type { Change } from "../change.ts";
import { marksNews } from "../chats/marks-news.ts";
import type { Core } from "../core.ts";
import { newId } from "../new-id.ts";
import { invalidInput } from "../parse-input.ts";
import { presentMessage } from "../present.ts";
import { handlesToMention } from "./handles-to-mention.ts";
import { messageChange, messageCreated } from "./message-changes.ts";

type Written = { output: Output<"message.send">; changes: readonly Change[] };

type Draft = {
  chatId: ChatId;
  clientId: string;
  body: string;
  replyToSeq?: Seq | undefined;
  /** What the actor has uploaded to go with it. */
  fileId?: FileId | undefined;
  /** Who wrote the text first. Whom he mentioned is not mentioned again. */
  forwarded?: ForwardedFrom;
};

/**
 * Writes a message, once per client id. Membership and the message that it replies to are checked by the batch
 * function itself, under the chat's lock: after a removal or a deletion nothing slips through.
 * @throws AppError not_found, conflict, invalid_input
 */
export async function writeMessage(core: Core, actor: Actor, draft: Draft): Promise<Written> {
  const { chatId, clientId, body, replyToSeq = null, fileId = null, forwarded = null } = draft;
  const handles = forwarded ? [] : handlesToMention(body);
  const names = { chatId, clientId, senderId: actor.userId, messageId: newId<string>() };
  const message = { ...names, body, replyToSeq, fileId, forwarded, handles };
  const result = await core.append(message);
  switch (result.outcome) {
    case "created":
      return created(message, result);
    case "duplicate":
      return duplicate(result.sent);
    case "conflict":
      throw clientIdTaken();
    case "not_found":
      throw new AppError("not_found");
    case "blocked":
      throw notWanted();
    case "no_target":
      throw noTarget();
    case "no_file":
      throw noFile();
    default:
      return result satisfies never;
  }
}

export function noTarget(): AppError {
  return invalidInput([{ path: "replyToSeq", message: "must be a message that is there and not deleted" }]);
}

export function noFile(): AppError {
  const message = "must be a file of your own that was uploaded within a day and not sent yet";
  return invalidInput([{ path: "fileId", message }]);
}

type Stored = Extract<AppendResult, { outcome: "created" }>;

function created(draft: NewMessage, stored: Stored): Written {
  const { seq, rev, createdAt, mentions, membersRev, hasReceipts, readByAllSeq, file } = stored;
  const senderReadSeq = hasReceipts ? seq : undefined;
  const { messageId: id, handles: _handles, fileId: _fileId, ...written } = draft;
  const message = presentMessage({
    ...written,
    ...untouched,
    reactions: [],
    id,
    seq,
    rev,
    createdAt,
    mentions,
    file,
  });
  const announcements =
    readByAllSeq === null ? [] : marksNews({ chatId: message.chatId, membersRev, marks: [], readByAllSeq });
  return {
    output: { message, duplicate: false, ...shown(senderReadSeq) },
    changes: [messageCreated(message, { membersRev, senderReadSeq }), ...announcements],
  };
}

const shown = (senderReadSeq: Seq | undefined) => (senderReadSeq === undefined ? {} : { senderReadSeq });

const untouched = {
  kind: "text",
  hasChanged: false,
  editedAt: null,
  deletedAt: null,
  pinnedAt: null,
  system: null,
} as const;

/** A retry publishes again: whoever wrote the message may have died before he could. Who has it ignores it. */
function duplicate(sent: SentMessage): Written {
  const { membersRev, shownReadSeq } = sent;
  const senderReadSeq = shownReadSeq < sent.seq ? undefined : shownReadSeq;
  return {
    output: { message: presentMessage(sent), duplicate: true, ...shown(senderReadSeq) },
    changes: [messageChange(sent, { membersRev, senderReadSeq })],
  };
}

function clientIdTaken(): AppError {
  const message = "This client id was used for another text in this chat. Send the new text under a new id.";
  return new AppError("conflict", { message, fields: [{ path: "clientId", message }] });
}
