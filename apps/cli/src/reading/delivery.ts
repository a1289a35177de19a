import { createStateMover, type Place } from "./state-mover.ts";
import type { TailState } from "./tail-state.ts";

/** Moves a state behind what is printed. */
export type Delivery = {
  /** Where the reading of a chat begins: nothing up to there will be printed. */
  begin(place: Place): Promise<void>;
  /** A message was printed. */
  printed(place: Place): void;
  /** Waits until more may be printed, so that little comes again after a crash. */
  pace(): Promise<void>;
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
  const { move, moved, failed } = createStateMover({ state, before: handedOver });
  return {
    begin: ({ chatId, seq }) => state.moveTo(new Map([[chatId, seq]])),
    printed: move,
    pace: moved,
    settled: moved,
    over: failed,
  };
}
