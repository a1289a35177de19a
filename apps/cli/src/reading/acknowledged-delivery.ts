import type { ChatId } from "@parley/protocol";
import type { Acknowledgement } from "./acknowledgements-in.ts";
import type { Delivery } from "./delivery.ts";
import { createStateMover } from "./state-mover.ts";
import type { TailState } from "./tail-state.ts";

type Options = { state: TailState; acknowledgements: AsyncIterable<Acknowledgement> };

/** @returns a delivery in which the reader says himself what he has dealt with; never more than was printed. */
export function deliverAcknowledged({ state, acknowledgements }: Options): Delivery {
  const last = new Map<ChatId, number>();
  const allTaken = Promise.withResolvers<void>();
  const after = () => {
    if (isAllTaken()) allTaken.resolve();
  };
  const { move, moved, failed } = createStateMover({ state, after });
  const over = Promise.race([takeAll(), failed]);
  over.catch(() => {});

  return {
    async begin({ chatId, seq }) {
      last.set(chatId, seq);
      await state.moveTo(new Map([[chatId, seq]]));
    },
    printed: ({ chatId, seq }) => void last.set(chatId, seq),
    // The reader may acknowledge as late as he likes.
    pace: async () => {},
    async settled() {
      if (!isAllTaken()) await Promise.race([allTaken.promise, over]);
    },
    over,
  };

  async function takeAll(): Promise<void> {
    for await (const { chatId = onlyChat(), seq } of acknowledgements) {
      const printed = chatId && last.get(chatId);
      if (chatId && printed) move({ chatId, seq: Math.min(seq, printed) });
    }
    await moved();
  }

  function isAllTaken(): boolean {
    return [...last].every(([chatId, seq]) => (state.after(chatId) ?? 0) >= seq);
  }

  function onlyChat(): ChatId | undefined {
    return last.size === 1 ? [...last.keys()][0] : undefined;
  }
}
