import type { Message, User, UserId } from "@parley/protocol";

/** `userId` is null where everybody is meant. */
export type Mention = { userId: UserId | null; name: string; isMe: boolean };

/** Who is meant by `@handle`: null when it is a mere word. */
export type FindMention = (handle: string) => Mention | null;

type Known = { message: Message | null; users: Readonly<Record<UserId, User>>; meId: UserId };

/** @returns a lookup of whom this message addresses; the server has decided who that is. */
export function mentionsOf({ message, users, meId }: Known): FindMention {
  return (handle) => {
    if (!message) return null;
    const lower = handle.toLowerCase();
    if (lower === "all" && message.mentionsAll) {
      return { userId: null, name: handle, isMe: message.senderId !== meId };
    }
    const id = message.mentions.find((userId) => users[userId]?.handle.toLowerCase() === lower);
    return id ? { userId: id, name: users[id]?.name ?? handle, isMe: id === meId } : null;
  };
}
