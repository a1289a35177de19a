import type { Member } from "@parley/protocol";

/** @returns those members whose name or handle has what is typed in it. */
export function filterMembers(members: readonly Member[], query: string): readonly Member[] {
  const wanted = query.trim().toLowerCase().replace(/^@/, "");
  if (!wanted) return members;
  return members.filter(({ user }) => `${user.name} ${user.handle}`.toLowerCase().includes(wanted));
}
