import type { Message } from "@parley/protocol";
import { newerMessage } from "./newer-message.ts";

/**
 * @returns both lists as one contiguous range of seq, ascending, each message once and in its newest revision.
 * Where they leave a hole, what is before it is dropped: the window always reaches to its newest message.
 */
export function joinMessages(older: readonly Message[], newer: readonly Message[]): readonly Message[] {
  const bySeq = new Map<number, Message>();
  for (const message of [...older, ...newer])
    bySeq.set(message.seq, newerMessage(bySeq.get(message.seq), message));
  const joined = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  const hole = joined.findLastIndex(
    (message, index) => index > 0 && joined[index - 1]?.seq !== message.seq - 1,
  );
  return joined.slice(Math.max(0, hole));
}
