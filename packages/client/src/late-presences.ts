import { fetchLate } from "./fetch-late.ts";
import type { Call } from "./http-call.ts";
import type { Presences } from "./presences.ts";
import type { Store } from "./store.ts";

/** Presences whose code is fetched with the first question. */
export function createLatePresences(parts: { store: Store; call: Call }): Presences {
  let presences: Presences | undefined;

  return {
    refresh: () => ask((them) => them.refresh()),
    look: (chatId) => ask((them) => them.look(chatId)),
    // Who has asked for nothing holds no answer that could be older.
    hear: (presence) => presences?.hear(presence),
  };

  async function ask(question: (them: Presences) => Promise<void>): Promise<void> {
    const later = await fetchLate().catch(() => undefined);
    if (!later) return;
    presences ??= later.createPresences(parts);
    await question(presences);
  }
}
