import type { Input } from "@parley/protocol";
import type { SearchWish } from "./search-wish.ts";

/** @returns what the server is asked; null while there is too little to ask for. */
export function searchInput(wish: SearchWish): Input<"message.search"> | null {
  const { query, chatId, sender, firstDay, lastDay, hasLink } = wish;
  const words = query.trim();
  if (words === "" && !sender && !hasLink) return null;
  return {
    ...(words !== "" && { query: words }),
    ...(chatId && { chatId }),
    ...(sender && { senderId: sender.id }),
    ...(firstDay && { since: startOf(firstDay).toISOString() }),
    ...(lastDay && { until: dayAfter(lastDay).toISOString() }),
    ...(hasLink && { has: "link" as const }),
  };
}

/** @returns the first moment of a day (2026-11-28) where the device is. */
function startOf(day: string): Date {
  return new Date(`${day}T00:00:00`);
}

function dayAfter(day: string): Date {
  const date = startOf(day);
  date.setDate(date.getDate() + 1);
  return date;
}
