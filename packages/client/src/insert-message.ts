import type { Message } from "@parley/protocol";
import { newerMessage } from "./newer-message.ts";

/**
 * @returns the window with the message at its place; an older revision of it is replaced. One from before the window
 * stays outside: it would leave a hole. A window with nothing in it yet begins behind the chat's `lastSeq`.
 */
export function insertMessage(
  messages: readonly Message[],
  message: Message,
  lastSeq: number,
): readonly Message[] {
  const index = messages.findLastIndex(({ seq }) => seq <= message.seq);
  const known = messages[index];
  const isBefore = index < 0 && message.seq <= lastSeq;
  if (isBefore) return messages;
  if (known?.seq !== message.seq) return messages.toSpliced(index + 1, 0, message);
  const newer = newerMessage(known, message);
  return newer === known ? messages : messages.with(index, newer);
}
