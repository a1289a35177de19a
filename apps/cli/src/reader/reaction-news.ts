import type { Message, UserId } from "@parley/protocol";

export type Reactions = Message["reactions"];
export type ReactionNews = { kind: "reacted" | "unreacted"; emoji: string; userId: UserId };

/** @returns who has reacted since, and who has taken a reaction back. */
export function reactionNews(before: Reactions, after: Reactions): ReactionNews[] {
  return [...missingIn(before, after, "reacted"), ...missingIn(after, before, "unreacted")];
}

/** @returns what is in the second and not in the first. */
function missingIn(first: Reactions, second: Reactions, kind: ReactionNews["kind"]): ReactionNews[] {
  return second.flatMap(({ emoji, userIds }) => {
    const known = first.find((each) => each.emoji === emoji)?.userIds ?? [];
    return userIds.filter((userId) => !known.includes(userId)).map((userId) => ({ kind, emoji, userId }));
  });
}
