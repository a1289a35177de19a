import type { ChatId } from "@parley/protocol";
import type { TailState } from "./tail-state.ts";

type Place = { chatId: ChatId; seq: number };

/** Moves a state behind what is printed. */
export type Delivery = {
  /** Where the reading of a chat begins: nothing up to there will be printed. */
  begin(place: Place): Promise<void>;
  /** A message was printed. */
  printed(place: Place): void;
  /** Waits until all that was printed is acknowledged, or can be no more. */
  settled(): Promise<void>;
  /** Ends when nobody is there any more to acknowledge anything, and fails when the state cannot be kept. */
  over: Promise<void>;
};

type Options = {
  state: TailState;
  /** Waits until the reader has taken over what was printed. */
  handedOver: () => Promise<void>;
};

/** @returns a delivery that takes for acknowledged what the pipe, or the terminal, has taken over. */
export function deliverToPipe({ state, handedOver }: Options): Delivery {
  const fresh = new Map<ChatId, number>();
  const { promise: over, reject } = Promise.withResolvers<void>();
  over.catch(() => {});
  let running: Promise<void> | undefined;

  return {
    begin: ({ chatId, seq }) => state.moveTo(new Map([[chatId, seq]])),
    printed({ chatId, seq }) {
      fresh.set(chatId, seq);
      running ??= save();
      running.catch(reject);
    },
    settled: async () => running,
    over,
  };

  /** Many messages at once, for the disk takes its time. */
  async function save(): Promise<void> {
    while (fresh.size > 0) {
      await handedOver();
      const positions = new Map(fresh);
      fresh.clear();
      await state.moveTo(positions);
    }
    running = undefined;
  }
}
