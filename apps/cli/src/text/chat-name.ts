import type { Chat, UserId } from "@parley/protocol";

/** @returns what the other commands take as CHAT: the title, or the name with @handle. */
export function chatName({ title, members }: Pick<Chat, "title" | "members">, meId: UserId): string {
  if (title !== null) return title;
  const other = members.find(({ user }) => user.id !== meId)?.user;
  return other ? `${other.name} @${other.handle}` : "";
}
