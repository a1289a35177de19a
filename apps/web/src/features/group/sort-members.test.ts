import { type Member, type Role, UserId } from "@parley/protocol";
import { expect, it } from "vitest";
import { sortMembers } from "./sort-members.ts";

const id = UserId.parse("0198f2a0-0000-7000-8000-0000000000a1");

function aMember(name: string, role: Role): Member {
  const user = { id, name, handle: "x", about: "", avatar: null, isBot: false };
  return { user, role, joinedSeq: 0, lastReadSeq: 0, lastDeliveredSeq: 0 };
}

it("puts owners first, then admins, then everyone else, each by name", () => {
  const members = [
    aMember("Zoe", "member"),
    aMember("Bob", "admin"),
    aMember("Ann", "member"),
    aMember("Yan", "owner"),
  ];
  expect(sortMembers(members).map(({ user }) => user.name)).toEqual(["Yan", "Bob", "Ann", "Zoe"]);
});
