import { type Member, type Role, UserId } from "@parley/protocol";
import { expect, it } from "vitest";
import { actionsFor } from "./member-rights.ts";

const annId = UserId.parse("0198f2a0-0000-7000-8000-0000000000a1");
const bobId = UserId.parse("0198f2a0-0000-7000-8000-0000000000b1");

function aMember(role: Role, isBot = false): Member {
  const user = { id: bobId, name: "Bob", handle: "bob", about: "", avatar: null, isBot };
  return { user, role, joinedSeq: 0, lastReadSeq: 0, lastDeliveredSeq: 0 };
}

const viewer = (role: Role) => ({ kind: "group" as const, role, meId: annId });

it("lets owners do everything", () => {
  expect(actionsFor(aMember("member"), viewer("owner"))).toEqual(["promote", "handOver", "remove", "ban"]);
  expect(actionsFor(aMember("admin"), viewer("owner"))).toEqual(["demote", "handOver", "remove", "ban"]);
});

it("lets admins take out plain members only", () => {
  expect(actionsFor(aMember("member"), viewer("admin"))).toEqual(["remove", "ban"]);
  expect(actionsFor(aMember("admin"), viewer("admin"))).toEqual([]);
  expect(actionsFor(aMember("owner"), viewer("admin"))).toEqual([]);
});

it("makes no bot an admin, and lets nobody act on himself", () => {
  expect(actionsFor(aMember("member", true), viewer("owner"))).toEqual(["remove"]);
  expect(actionsFor(aMember("owner"), { ...viewer("owner"), meId: bobId })).toEqual([]);
});

it("leaves plain members nothing to do", () => {
  expect(actionsFor(aMember("member"), viewer("member"))).toEqual([]);
});
