import {
  type ChatKind,
  canRemoveMember,
  canSetRoles,
  type Member,
  type Role,
  type UserId,
} from "@parley/protocol";

/** What can be done to a member, in the order of the menu. */
export const memberActions = ["promote", "demote", "handOver", "remove", "ban"] as const;
export type MemberAction = (typeof memberActions)[number];

type Viewer = { kind: ChatKind; role: Role; meId: UserId | undefined };

/** @returns what this viewer may do to the member; nothing to himself. */
export function actionsFor({ user, role }: Member, viewer: Viewer): MemberAction[] {
  if (user.id === viewer.meId) return [];
  const isOwner = canSetRoles(viewer);
  const canRemove = canRemoveMember({ role: viewer.role, targetRole: role });
  const allowed: Record<MemberAction, boolean> = {
    promote: isOwner && role === "member" && !user.isBot,
    demote: isOwner && role === "admin",
    handOver: isOwner && !user.isBot,
    remove: canRemove,
    ban: canRemove && !user.isBot,
  };
  return memberActions.filter((action) => allowed[action]);
}
