import type { ChatState, State } from "@parley/client";
import type { UserId } from "@parley/protocol";

let last: { chats: State["chats"]; userId: UserId; groups: ChatState[] } | undefined;

/** @returns the groups of which both are members, as far as this device knows their members. The same ones for the same question. */
export function sharedGroups(chats: State["chats"], userId: UserId): ChatState[] {
  if (last?.chats === chats && last.userId === userId) return last.groups;
  const groups = Object.values<ChatState>(chats).filter(
    ({ kind, members }) => kind === "group" && userId in members,
  );
  last = { chats, userId, groups };
  return groups;
}
