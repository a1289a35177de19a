import type { AuditAction } from "@parley/protocol";

/** The names of texts have no dots in them. */
const keys = {
  "person.deactivated": "personDeactivated",
  "person.reactivated": "personReactivated",
  "person.roleChanged": "personRoleChanged",
  "person.resetLinkCreated": "personResetLinkCreated",
  "person.factorRemoved": "personFactorRemoved",
  "person.emailChanged": "personEmailChanged",
  "person.deleted": "personDeleted",
  "session.revoked": "sessionRevoked",
  "invite.created": "inviteCreated",
  "invite.revoked": "inviteRevoked",
  "settings.changed": "settingsChanged",
  "report.resolved": "reportResolved",
} as const satisfies Record<AuditAction, string>;

/** @returns under what an action stands in the catalogue. */
export function keyOf(action: AuditAction): (typeof keys)[AuditAction] {
  return keys[action];
}
