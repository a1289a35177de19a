import type { ChatState } from "@parley/client";
import type { Message, UserId } from "@parley/protocol";
import { useState } from "react";

/**
 * @returns the messages of others that the latest change has brought. What the chat held when it came on screen is
 * history, however late it is loaded.
 */
export function useNewIncoming({ messages, lastSeq }: ChatState, meId: UserId): readonly Message[] {
  const newestSeq = Math.max(lastSeq, messages.at(-1)?.seq ?? 0);
  const [seen, setSeen] = useState<{ seq: number; incoming: readonly Message[] }>({
    seq: newestSeq,
    incoming: [],
  });
  if (newestSeq <= seen.seq) return seen.incoming;
  const incoming = messages.filter(({ seq, senderId }) => seq > seen.seq && senderId !== meId);
  setSeen({ seq: newestSeq, incoming });
  return incoming;
}
