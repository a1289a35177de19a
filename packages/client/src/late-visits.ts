import { fetchLate } from "./fetch-late.ts";
import type { Visits, VisitsParts } from "./history-visits.ts";

/** Visits whose code is fetched with the first of them. */
export function createLateVisits(parts: VisitsParts): Visits {
  let visits: Visits | undefined;
  const load = async () => {
    const { createVisits } = await fetchLate();
    visits ??= createVisits(parts);
    return visits;
  };

  return {
    visit: async (chatId, place) => (await load()).visit(chatId, place),
    loadNewer: async (chatId) => (await load()).loadNewer(chatId),
    // Who has visited nothing is there already.
    showLatest: (chatId) => visits?.showLatest(chatId),
    loadQuoted: async (chatId, seq) => (await load()).loadQuoted(chatId, seq),
    loadPins: async (chatId) => (await load()).loadPins(chatId),
  };
}
