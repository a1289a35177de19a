import type { ChatKind, Role } from "./entities.ts";

/** What a member may do, as pure functions: the server decides with them, the screens hide with them. */
export function canAddMembers({ kind, role }: { kind: ChatKind; role: Role }): boolean {
  return kind === "group" && role !== "member";
}

/** Title, description, avatar, and whether newcomers see the history. */
export function canUpdateChat({ kind, role }: { kind: ChatKind; role: Role }): boolean {
  return kind === "group" && role !== "member";
}

/** Who promotes and demotes. */
export function canSetRoles({ kind, role }: { kind: ChatKind; role: Role }): boolean {
  return kind === "group" && role === "owner";
}

/** Who makes, sees and revokes the links that let people in. */
export function canInvite({ kind, role }: { kind: ChatKind; role: Role }): boolean {
  return kind === "group" && role !== "member";
}

/** Who sees who is banned, and takes bans back. Whom one may ban is decided by canRemoveMember. */
export function canManageBans({ kind, role }: { kind: ChatKind; role: Role }): boolean {
  return kind === "group" && role !== "member";
}

/** Who makes, sees and revokes a group's incoming webhooks. */
export function canManageWebhooks({ kind, role }: { kind: ChatKind; role: Role }): boolean {
  return kind === "group" && role !== "member";
}

/** Everybody his own messages, and a group's admins all of them. */
export function canDeleteMessage(given: { kind: ChatKind; role: Role; isOwn: boolean }): boolean {
  const isAdmin = given.kind === "group" && given.role !== "member";
  return given.isOwn || isAdmin;
}

/** Both people of a direct chat, and a group's admins. */
export function canPinMessages({ kind, role }: { kind: ChatKind; role: Role }): boolean {
  return kind === "direct" || role !== "member";
}

/** Owners remove anyone else, admins plain members. Removing oneself is leaving. */
export function canRemoveMember({ role, targetRole }: { role: Role; targetRole: Role }): boolean {
  if (role === "owner") return true;
  return role === "admin" && targetRole === "member";
}
