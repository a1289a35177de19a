import type { ChatId, LogEvent } from "@parley/protocol";

/** More than this waits for nobody: the changes will bring it. */
const HELD_MAX = 1_000;

/** Changes that came before the ones they follow, by chat and rev. */
export type HeldEvents = {
  hold(event: LogEvent): void;
  /** Takes out the change that follows `rev`, if it is held, and forgets older ones. @returns it */
  takeAfter(chatId: ChatId, rev: number): LogEvent | undefined;
  has(chatId: ChatId): boolean;
  /** @returns a function that forgets what is held now, and nothing that comes later. */
  settle(chatId: ChatId): () => void;
  forget(chatId: ChatId): void;
  clear(): void;
};

export function holdEvents(): HeldEvents {
  const byChat = new Map<ChatId, Map<number, LogEvent>>();

  return {
    hold(event) {
      const { chatId, rev } = event.data;
      const held = byChat.get(chatId) ?? new Map<number, LogEvent>();
      byChat.set(chatId, held);
      if (held.size < HELD_MAX) held.set(rev, event);
    },
    takeAfter(chatId, rev) {
      const held = byChat.get(chatId);
      if (!held) return undefined;
      const next = held.get(rev + 1) ?? overHole(held, rev);
      for (const heldRev of [...held.keys()]) if (heldRev <= (next?.data.rev ?? rev)) held.delete(heldRev);
      if (held.size === 0) byChat.delete(chatId);
      return next;
    },
    has: (chatId) => byChat.has(chatId),
    settle(chatId) {
      const revs = [...(byChat.get(chatId)?.keys() ?? [])];
      return () => {
        const held = byChat.get(chatId);
        for (const rev of revs) held?.delete(rev);
        if (held?.size === 0) byChat.delete(chatId);
      };
    },
    forget: (chatId) => void byChat.delete(chatId),
    clear: () => byChat.clear(),
  };
}

/** The first of the held changes that follows `rev` although its own is farther: between the two nothing stands. */
function overHole(held: ReadonlyMap<number, LogEvent>, rev: number): LogEvent | undefined {
  const revs = [...held.keys()].filter((each) => each > rev).sort((a, b) => a - b);
  const next = revs[0] === undefined ? undefined : held.get(revs[0]);
  return (next?.data.after ?? Number.POSITIVE_INFINITY) <= rev ? next : undefined;
}
