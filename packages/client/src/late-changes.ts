import { fetchLate } from "./fetch-late.ts";
import type { Call } from "./http-call.ts";
import type { MessageChanges } from "./message-changes.ts";
import type { Store } from "./store.ts";

/** Changes of messages whose code is fetched with the first of them, or before. */
export function createLateChanges(parts: { store: Store; call: Call }): MessageChanges {
  let changes: MessageChanges | undefined;
  return {
    async changeMessage(name, input) {
      const { createMessageChanges } = await fetchLate();
      changes ??= createMessageChanges(parts);
      return changes.changeMessage(name, input);
    },
  };
}
