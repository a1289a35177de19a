import type { ErrorBody, Message, MessageFile, UserId } from "@parley/protocol";
import { shownMessages } from "./aside.ts";
import { isReadBy } from "./is-read-by.ts";
import { withChanges } from "./pending-change.ts";
import type { ChatState, PendingMessage } from "./state.ts";

/** What the ticks say. Messages of others have none. */
export type RowStatus = "queued" | "sending" | "failed" | "sent" | "read";

/** One line of a timeline. */
export type Row = {
  /** Unique per sender and client id; an own row keeps its key from the draft on, so nothing remounts. */
  key: string;
  /** Null until the server has numbered it. */
  seq: number | null;
  senderId: UserId;
  isOwn: boolean;
  body: string;
  file: MessageFile | null;
  /** The message that this one answers. */
  replyToSeq: number | null;
  /** All that the server says of it; null while it is pending. */
  message: Message | null;
  /** ms since the epoch: the server's clock, or the device's while it is pending. For display only. */
  time: number;
  status: RowStatus | null;
  error?: ErrorBody;
};

/**
 * @returns the messages that are shown, and below the newest ones what waits to be sent, ascending, every message
 * exactly once, with what the person has just done to it.
 */
export function rowsOf(chat: ChatState, meId: UserId): Row[] {
  const isRead = isReadBy(chat, meId);
  const rows = withChanges(shownMessages(chat), chat.changing, meId).map((message) => {
    if (message.senderId !== meId) return rowOf(message, meId, null);
    return rowOf(message, meId, isRead(message.seq) ? "read" : "sent");
  });
  if (chat.aside?.visit) return rows;
  return [...rows, ...chat.pending.map((pending) => pendingRow(pending, meId))];
}

// A message's row is made again only when its ticks change: memoised components skip all the others.
const rowCache = new WeakMap<Message, Row>();

function rowOf(message: Message, meId: UserId, status: RowStatus | null): Row {
  const isOwn = message.senderId === meId;
  const cached = rowCache.get(message);
  if (cached?.status === status && cached.isOwn === isOwn) return cached;
  const row = {
    key: isOwn ? message.clientId : `${message.senderId}:${message.clientId}`,
    seq: message.seq,
    senderId: message.senderId,
    isOwn,
    body: message.body,
    // What a device kept of earlier versions has none.
    file: message.file ?? null,
    replyToSeq: message.replyToSeq,
    message,
    time: Date.parse(message.createdAt),
    status,
  };
  rowCache.set(message, row);
  return row;
}

const pendingCache = new WeakMap<PendingMessage, Row>();

function pendingRow(pending: PendingMessage, meId: UserId): Row {
  const cached = pendingCache.get(pending);
  if (cached) return cached;
  const { clientId, body, file = null, replyToSeq = null, createdAt, state, error } = pending;
  const row: Row = {
    key: clientId,
    seq: null,
    senderId: meId,
    isOwn: true,
    body,
    file,
    replyToSeq,
    message: null,
    time: createdAt,
    status: state,
    ...(error && { error }),
  };
  pendingCache.set(pending, row);
  return row;
}
