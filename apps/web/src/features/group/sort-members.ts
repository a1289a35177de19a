import type { Member, Role } from "@parley/protocol";

const rank: Record<Role, number> = { owner: 0, admin: 1, member: 2 };

/** Owners first, then admins, then everyone else, each by name. */
export function sortMembers(members: readonly Member[]): Member[] {
  return members.toSorted((a, b) => rank[a.role] - rank[b.role] || a.user.name.localeCompare(b.user.name));
}
