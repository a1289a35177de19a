import type { ReactionRow } from "@parley/db/sql/messages";

type Reacting = { emoji: string; userId: string };

/** @returns the reactions with this one among them, or null when it was there already */
export function addReaction(
  reactions: readonly ReactionRow[],
  { emoji, userId }: Reacting,
): ReactionRow[] | null {
  const known = reactions.find((other) => other.emoji === emoji);
  if (!known) return [...reactions, { emoji, userIds: [userId] }];
  if (known.userIds.includes(userId)) return null;
  const joined = { emoji, userIds: [...known.userIds, userId] };
  return reactions.map((other) => (other === known ? joined : other));
}

/** @returns the reactions without this one, or null when it was not there */
export function removeReaction(
  reactions: readonly ReactionRow[],
  { emoji, userId }: Reacting,
): ReactionRow[] | null {
  const known = reactions.find((other) => other.emoji === emoji);
  if (!known?.userIds.includes(userId)) return null;
  const left = { emoji, userIds: known.userIds.filter((other) => other !== userId) };
  return reactions
    .map((other) => (other === known ? left : other))
    .filter(({ userIds }) => userIds.length > 0);
}
