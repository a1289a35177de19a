import { afterAll, beforeAll, expect, test } from "vitest";
import type { Verdict } from "./testing/authorization-matrix.ts";
import { outcomesOf } from "./testing/outcomes-of.ts";
import { createPrincipals, type Principal, type Principals } from "./testing/principals.ts";
import { type CallName, verdictOf } from "./testing/verdict-of.ts";
import { createWorld, type World } from "./testing/world.ts";

let world: World;
let actors: Principals;
beforeAll(async () => {
  world = await createWorld();
  actors = await createPrincipals(world);
});
afterAll(() => world.close());

const signedOut = ["anonymous", "revoked", "expired", "deleted", "deactivated"] as const;
const columns = [
  "stranger",
  "otherAdmin",
  "removed",
  "member",
  "admin",
  "owner",
  "readToken",
  "serverAdmin",
] as const;
type Row = [about: string, calls: CallName[], ...verdicts: Verdict[]];
const [yes, hidden, no] = ["ok", "not_found", "forbidden"] as const;

// What was promised, in the words of the promise; access.test.ts proves that the calls keep it. There is no call that
// deletes a chat. Whoever edits is the owner here, for the message is his.
test.each<Row>([
  // biome-ignore format: a table
  ["read messages", ["message.list", "message.get", "message.pins", "message.readers"], hidden, hidden, hidden, yes, yes, yes, yes, hidden],
  // biome-ignore format: a table
  ["read members, search, changes", ["chat.get", "message.search", "chat.changes", "chat.export"], hidden, hidden, hidden, yes, yes, yes, yes, hidden],
  // biome-ignore format: a table
  ["send, react, type, mark", ["message.send", "message.react", "typing.start", "chat.read"], hidden, hidden, hidden, yes, yes, yes, no, hidden],
  ["edit what the owner wrote", ["message.edit"], hidden, hidden, hidden, no, no, yes, no, hidden],
  ["delete others' messages", ["message.delete"], hidden, hidden, hidden, no, yes, yes, no, hidden],
  // biome-ignore format: a table
  ["let people in and out", ["invite.create", "member.add", "member.remove", "member.ban"], hidden, hidden, hidden, no, yes, yes, no, hidden],
  [
    "promote, hand over",
    ["member.setRole", "chat.handOver"],
    hidden,
    hidden,
    hidden,
    no,
    no,
    yes,
    no,
    hidden,
  ],
  [
    "redeem an invite, when the removed one is banned",
    ["invite.redeem"],
    yes,
    yes,
    no,
    yes,
    yes,
    yes,
    no,
    yes,
  ],
  ["the owner's tokens", ["token.revoke"], hidden, hidden, hidden, hidden, hidden, yes, no, hidden],
  // biome-ignore format: a table
  ["look after the server", ["admin.people", "admin.deactivate", "admin.setRole", "admin.audit", "admin.updateSettings", "admin.reports", "user.delete"], no, no, no, no, no, no, no, yes],
])("the matrix says who may: %s", (_about, calls, ...verdicts) => {
  for (const name of calls) {
    const row = (principals: readonly Principal[]) => principals.map((each) => verdictOf(name, each));
    expect([name, ...row(columns)]).toEqual([name, ...verdicts]);
    expect(new Set(row(signedOut))).toEqual(new Set(["unauthenticated"]));
  }
});

test.each([
  ["admin", "owner", "forbidden"],
  ["admin", "otherAdmin", "forbidden"],
  ["admin", "member", "ok"],
  ["member", "admin", "forbidden"],
  ["owner", "admin", "ok"],
] as const)("the %s removes or bans the %s: %s", async (remover, removed, verdict) => {
  const { people, aGroup } = actors;
  for (const name of ["member.remove", "member.ban"] as const) {
    const chatId = await aGroup();
    const userId = people[removed].id;
    if (removed === "otherAdmin") {
      await people.owner.call("member.add", { chatId, userId });
      await people.owner.call("member.setRole", { chatId, userId, role: "admin" });
    }
    expect(await outcomesOf([people[remover].call(name, { chatId, userId })])).toEqual([verdict]);
  }
});

test("an invite for one lets one in; the next one learns that it is over, and members stay what they are", async () => {
  const { owner, stranger, otherAdmin, member } = actors.people;
  const chatId = await actors.aGroup();
  const { token } = await owner.call("invite.create", { chatId, maxUses: 1 });
  const redeem = async (person: typeof owner) => await outcomesOf([person.call("invite.redeem", { token })]);
  expect(await redeem(stranger)).toEqual(["ok"]);
  expect(await redeem(otherAdmin)).toEqual(["gone"]);
  expect(await member.call("invite.redeem", { token })).toMatchObject({ joined: false });
});

test("nobody sees another's drafts, tokens and blocks", async () => {
  const { owner, member, target } = actors.people;
  const chatId = await actors.aGroup();
  await owner.call("draft.set", { chatId, body: "mine", baseVersion: 0 });
  await owner.call("token.create", { name: "Mine", scopes: ["read"] });
  await owner.call("user.block", { userId: target.id });
  expect(await member.call("draft.list", {})).toMatchObject({ drafts: [] });
  expect(await member.call("token.list", {})).toEqual({ tokens: [] });
  expect(await member.call("user.blocks", {})).toMatchObject({ users: [] });
  const { drafts, blockedIds } = await member.call("me.changes", { since: 0 });
  expect({ drafts, blockedIds }).toEqual({ drafts: [], blockedIds: [] });
});
