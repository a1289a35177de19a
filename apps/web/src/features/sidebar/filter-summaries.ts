import type { ChatSummary } from "@parley/client";

type Named = Pick<ChatSummary, "title" | "otherUser">;

/** The chats with every typed word at the start of a word of the title or of the other person's handle. */
export function filterSummaries<Summary extends Named>(summaries: Summary[], query: string): Summary[] {
  const wanted = wordsOf(query.replaceAll("@", ""));
  if (wanted.length === 0) return summaries;
  return summaries.filter(({ title, otherUser }) => {
    const words = wordsOf(`${title} ${otherUser?.handle ?? ""}`);
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  });
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}
