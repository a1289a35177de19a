import type { ChatSummary } from "@parley/client";

/** @returns the chats that a few letters may mean: unread ones first, else as in the list. */
export function rankChats(chats: readonly ChatSummary[], query: string): ChatSummary[] {
  const letters = folded(query);
  const found = chats.filter((chat) => isMeant(chat, letters));
  return [
    ...found.filter(({ unreadCount }) => unreadCount > 0),
    ...found.filter(({ unreadCount }) => unreadCount === 0),
  ];
}

function isMeant({ title, otherUser }: ChatSummary, letters: string): boolean {
  return isSpread(letters, folded(title)) || isSpread(letters.replace(/^@/, ""), otherUser?.handle ?? "");
}

/** Whether the letters occur in the name in this order, others between them. */
function isSpread(letters: string, name: string): boolean {
  let from = 0;
  for (const letter of letters) {
    from = name.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

function folded(text: string): string {
  return text.normalize("NFC").toLocaleLowerCase().replaceAll(" ", "");
}
