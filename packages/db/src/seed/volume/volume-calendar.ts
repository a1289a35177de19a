const DAY_MS = 24 * 60 * 60_000;

/** Fixed, not "now": the same seed makes the same rows on any day. Times are ms since the epoch. */
const ENDS_AT = Date.UTC(2026, 10, 1);
const CHATS_BEGIN_AT = ENDS_AT - 500 * DAY_MS;
const SIGN_UPS_BEGIN_AT = CHATS_BEGIN_AT - 100 * DAY_MS;

/** Person `index` of `count`: later numbers signed up later, all before the first chat. */
export function signUpTime(index: number, count: number): number {
  return between(SIGN_UPS_BEGIN_AT, CHATS_BEGIN_AT, index / count);
}

/** Chat `index` of `count`: later numbers were made later. */
export function chatTime(index: number, count: number): number {
  return between(CHATS_BEGIN_AT, ENDS_AT, index / count);
}

/** Messages fill the time from the chat's beginning evenly, up to a last one at `lastAt`. */
export function messageTime({ seq, lastSeq, createdAt, lastAt }: MessagePlace): number {
  return between(createdAt, lastAt, seq / lastSeq);
}

/** Chats fell silent at different times: `share` (0 … 1) of the way from `createdAt` to the end. */
export function lastMessageTime(createdAt: number, share: number): number {
  return between(createdAt, ENDS_AT, share);
}

type MessagePlace = { seq: number; lastSeq: number; createdAt: number; lastAt: number };

function between(from: number, to: number, share: number): number {
  return Math.floor(from + (to - from) * share);
}
