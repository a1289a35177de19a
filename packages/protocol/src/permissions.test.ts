import { expect, test } from "vitest";
import type { ChatKind, Role } from "./entities.ts";
import { canAddMembers, canRemoveMember } from "./permissions.ts";

test.each<[ChatKind, Role, boolean]>([
  ["group", "owner", true],
  ["group", "admin", true],
  ["group", "member", false],
  ["direct", "owner", false],
  ["direct", "member", false],
])("in a %s the %s adds members: %s", (kind, role, expected) => {
  expect(canAddMembers({ kind, role })).toBe(expected);
});

test.each<[Role, Role, boolean]>([
  ["owner", "owner", true],
  ["owner", "admin", true],
  ["owner", "member", true],
  ["admin", "owner", false],
  ["admin", "admin", false],
  ["admin", "member", true],
  ["member", "owner", false],
  ["member", "admin", false],
  ["member", "member", false],
])("the %s removes the %s: %s", (role, targetRole, expected) => {
  expect(canRemoveMember({ role, targetRole })).toBe(expected);
});
