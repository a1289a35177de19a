import { CHANGES_MAX_LIMIT } from "@parley/protocol";
import { applyOwnChanges } from "./apply-own-changes.ts";
import type { Call } from "./http-call.ts";
import type { Store } from "./store.ts";

export type OwnSync = {
  /** Reads what changed of the person's own since the last time. @throws AppError */
  refresh(): Promise<void>;
  /** The server says that something of his own has changed. What cannot be read now comes with the next refresh. */
  hear(rev: number): void;
};

/** Keeps settings, drafts and the profile as they are on the person's other devices. */
export function createOwnSync({ store, call }: { store: Store; call: Call }): OwnSync {
  let running: Promise<void> = Promise.resolve();
  return { refresh, hear };

  function refresh(): Promise<void> {
    // One after the other: each begins where the last has got to.
    const run = running.catch(() => {}).then(readPages);
    running = run;
    return run;
  }

  async function readPages(): Promise<void> {
    for (let more = true; more; ) {
      const since = store.getState().ownRev;
      const answer = await call("me.changes", { since, limit: CHANGES_MAX_LIMIT });
      store.update((state) => applyOwnChanges(state, answer));
      more = answer.more;
    }
  }

  function hear(rev: number): void {
    if (rev <= store.getState().ownRev) return;
    refresh().catch(() => {});
  }
}
