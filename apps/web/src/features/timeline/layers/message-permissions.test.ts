import type { Row } from "@parley/client";
import { expect, it } from "vitest";
import { messagePermissions } from "./message-permissions.ts";

type Told = Pick<Row, "isOwn" | "message">;
const own: Told = { isOwn: true, message: null };

it.each([
  ["direct", "member", true, { canDeleteForAll: true, canPin: true, canSeeReaders: true }],
  ["direct", "member", false, { canDeleteForAll: false, canPin: true, canSeeReaders: false }],
  ["group", "member", false, { canDeleteForAll: false, canPin: false }],
  ["group", "admin", false, { canDeleteForAll: true, canPin: true }],
] as const)("in a %s a %s may, with a message that is his own (%s): %o", (kind, role, isOwn, expected) => {
  expect(messagePermissions({ kind, role }, { ...own, isOwn })).toMatchObject(expected);
});
