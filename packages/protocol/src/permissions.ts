import type { ChatKind, Role } from "./entities.ts";

/** What a member may do, as pure functions: the server decides with them, the screens hide with them. */
export function canAddMembers({ kind, role }: { kind: ChatKind; role: Role }): boolean {
  return kind === "group" && role !== "member";
}

/** Who makes, sees and revokes a group's incoming webhooks. */
export function canManageWebhooks({ kind, role }: { kind: ChatKind; role: Role }): boolean {
  return kind === "group" && role !== "member";
}

/** Owners remove anyone else, admins plain members. Removing oneself is leaving. */
export function canRemoveMember({ role, targetRole }: { role: Role; targetRole: Role }): boolean {
  if (role === "owner") return true;
  return role === "admin" && targetRole === "member";
}
