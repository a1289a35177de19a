import { type ChatState, type Place, shownMessages } from "@parley/client";
import { useClient } from "@parley/client/react";
import { useState } from "react";
import type { Start } from "./use-start.ts";

/** A message to show. Each jump is another one, also to the same message. */
export type Target = {
  id: number;
  seq: number;
  /** Whether the eye is to be led there. */
  isMarked: boolean;
  /** Where its top is to be, in px under the top of the window; else it and its separator are under what floats there. */
  top?: number | undefined;
};

type Shown = {
  /** Another part of the chat is another list: what was measured of the last one is void. */
  part: number;
  target: Target | null;
  /** Where to go back to after a look at a quoted message. */
  backSeq: number | null;
};

/** Which part of a chat is on screen, and the ways to other parts. */
export function usePlace(chat: ChatState, { seq, isMarked, top }: Start) {
  const client = useClient();
  const [shown, setShown] = useState<Shown>(() => ({
    part: 0,
    target: seq === null ? null : { id: 0, seq, isMarked, top },
    backSeq: null,
  }));

  /** @throws AppError when the part cannot be read */
  async function jumpTo(place: Place, { from = null, isMarked = true }: JumpOptions = {}): Promise<void> {
    const isHere = "seq" in place && shownMessages(chat).some(({ seq }) => seq === place.seq);
    const seq = await client.visit(chat.id, place);
    setShown(({ part, target }) => ({
      part: isHere ? part : part + 1,
      target: { id: (target?.id ?? 0) + 1, seq, isMarked },
      backSeq: from,
    }));
  }

  function showLatest(): void {
    client.showLatest(chat.id);
    setShown(({ part }) => ({ part: part + 1, target: null, backSeq: null }));
  }

  return { ...shown, jumpTo, showLatest };
}

type JumpOptions = { from?: number | null; isMarked?: boolean };
