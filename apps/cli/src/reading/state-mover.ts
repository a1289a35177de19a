import type { ChatId } from "@parley/protocol";
import type { TailState } from "./tail-state.ts";

export type Place = { chatId: ChatId; seq: number };

export type StateMover = {
  /** Moves the state soon. */
  move(place: Place): void;
  /** Waits until it has moved as far as was asked. */
  moved(): Promise<void>;
  /** Fails when it cannot be moved. */
  failed: Promise<never>;
};

type Options = {
  state: TailState;
  /** What must be so before the state moves. */
  before?: () => Promise<void>;
  after?: () => void;
};

/** Moves a state in the background, many steps at once, for the disk takes its time. */
export function createStateMover({ state, before, after }: Options): StateMover {
  const fresh = new Map<ChatId, number>();
  const { promise: failed, reject } = Promise.withResolvers<never>();
  failed.catch(() => {});
  let running: Promise<void> | undefined;

  return {
    move({ chatId, seq }) {
      fresh.set(chatId, Math.max(seq, fresh.get(chatId) ?? 0));
      running ??= run();
      running.catch(reject);
    },
    moved: async () => running,
    failed,
  };

  async function run(): Promise<void> {
    // What comes in the same turn goes along.
    await Promise.resolve();
    while (fresh.size > 0) {
      await before?.();
      const positions = new Map(fresh);
      fresh.clear();
      await state.moveTo(positions);
      after?.();
    }
    running = undefined;
  }
}
