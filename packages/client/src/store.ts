import { initialState, type State } from "./state.ts";

export type Store = {
  getState(): State;
  /** Replaces the state at once; listeners hear of it soon. */
  update(change: (state: State) => State): void;
  /** @returns a function that ends the subscription. */
  subscribe(listener: () => void): () => void;
};

/**
 * Holds the state. Many updates in one tick become one notification.
 * @param notifyEveryMs how often listeners are called at most; 0: once per tick.
 */
export function createStore(notifyEveryMs = 0): Store {
  const listeners = new Set<() => void>();
  let state = initialState;
  let isScheduled = false;
  let notifiedAt = Number.NEGATIVE_INFINITY;

  const notify = () => {
    isScheduled = false;
    notifiedAt = Date.now();
    for (const listener of [...listeners]) listener();
  };
  const schedule = () => {
    if (isScheduled) return;
    isScheduled = true;
    const wait = notifiedAt + notifyEveryMs - Date.now();
    if (wait > 0) setTimeout(notify, wait);
    else queueMicrotask(notify);
  };

  return {
    getState: () => state,
    update(change) {
      const next = change(state);
      if (next === state) return;
      state = next;
      schedule();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
