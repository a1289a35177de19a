import type { MessageRow } from "@parley/db/sql/messages";
import type { Message, Rev } from "@parley/protocol";
import type { LogChange } from "../change.ts";
import { presentMessage } from "../present.ts";

/** That a message was written. @param membersRev the chat's at that rev */
export function messageCreated(message: Message, membersRev: Rev): LogChange {
  const { chatId, rev } = message;
  const push = { event: "message.created", data: { chatId, rev, message } } as const;
  return { scope: "log", chatId, rev, membersRev, subjectIds: [], push };
}

/** That a message is no longer as it was. @param membersRev the chat's at that rev */
export function messageUpdated(message: Message, membersRev: Rev): LogChange {
  const { chatId, rev } = message;
  const push = { event: "message.updated", data: { chatId, rev, message } } as const;
  return { scope: "log", chatId, rev, membersRev, subjectIds: [], push };
}

/** A message as it stands in the log, changed since or not. */
export function messageChange(row: MessageRow, membersRev: Rev): LogChange {
  const message = presentMessage(row);
  return row.hasChanged ? messageUpdated(message, membersRev) : messageCreated(message, membersRev);
}
