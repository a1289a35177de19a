import { roomLeft } from "./room-left.ts";

/** @returns the text as it is sent: as typed, without blank lines before and white space after it; null: nothing to send. */
export function sendable(draft: string): string | null {
  const body = draft.replace(/^(?:[^\S\n]*\n)+/, "").trimEnd();
  return body === "" || roomLeft(body) < 0 ? null : body;
}
