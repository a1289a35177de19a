import { describe, expect, it } from "vitest";
import { askedOf } from "../testing/asked-of.ts";
import type { Answers } from "../testing/fake-server.ts";
import { aMember, bob, weekend } from "../testing/people.ts";
import { signedIn } from "../testing/signed-in.ts";

const member = aMember(bob);
const people: Answers = { "user.list": () => ({ users: [bob], nextCursor: null }) };
const [chatId, userId] = [weekend.id, bob.id];

describe("group", () => {
  it("makes one with people in it", async () => {
    const { answers, asked } = askedOf({ "chat.create": () => ({ chat: weekend, created: true }) });
    const { parley } = await signedIn({ ...people, ...answers });
    expect((await parley(["group", "create", "Weekend", "@Bob"])).out).toBe(`${chatId}\tWeekend\n`);
    expect(asked).toEqual([["chat.create", { kind: "group", title: "Weekend", memberIds: [userId] }]]);
    expect(JSON.parse((await parley(["group", "create", "Weekend", "--json"])).out)).toEqual({
      v: 1,
      ...weekend,
    });
  });

  it("takes people in, all of them or none", async () => {
    const { answers, asked } = askedOf({ "member.add": () => ({ member }) });
    const { parley } = await signedIn({ ...people, ...answers });
    expect(await parley(["group", "add", "Weekend", "bob", "nobody"])).toMatchObject({
      code: 4,
      err: expect.stringContaining("@nobody"),
    });
    expect(asked).toEqual([]);
    expect((await parley(["group", "add", "Weekend", "@bob"])).out).toBe("@bob\tmember\n");
    const { out } = await parley(["group", "add", "Weekend", "@bob", "--json"]);
    expect(JSON.parse(out)).toEqual({ v: 1, chatId, member });
  });

  it("promotes and demotes members", async () => {
    const { answers, asked } = askedOf({
      "member.setRole": ({ role }) => ({ member: { ...member, role } }),
    });
    const { parley } = await signedIn({ "chat.get": () => weekend, ...answers });
    expect((await parley(["group", "promote", "Weekend", "@bob"])).out).toBe("@bob\tadmin\n");
    expect((await parley(["group", "demote", "Weekend", "@bob"])).out).toBe("@bob\tmember\n");
    expect((await parley(["group", "promote", "Weekend", "@cy"])).code).toBe(4);
    expect(asked).toEqual([
      ["member.setRole", { chatId, userId, role: "admin" }],
      ["member.setRole", { chatId, userId, role: "member" }],
    ]);
  });

  it("puts people out, and bans them, once it is told to", async () => {
    const { answers, asked } = askedOf({ "member.remove": () => ({}), "member.ban": () => ({}) });
    const { parley } = await signedIn({ "chat.get": () => weekend, ...answers });
    const remove = ["group", "remove", "Weekend", "@bob"];
    expect(await parley(remove)).toMatchObject({ code: 2, err: expect.stringContaining("--yes") });
    expect((await parley([...remove, "--yes"])).out).toBe("@bob\n");
    await parley([...remove, "--yes", "--ban"]);
    expect(asked).toEqual([
      ["member.remove", { chatId, userId }],
      ["member.ban", { chatId, userId }],
    ]);
  });

  it("is handed over once it is told to", async () => {
    const { answers, asked } = askedOf({ "chat.handOver": () => ({ member: { ...member, role: "owner" } }) });
    const { parley } = await signedIn({ "chat.get": () => weekend, ...answers });
    const handOver = ["group", "hand-over", "Weekend", "@bob"];
    expect(await parley(handOver)).toMatchObject({ code: 2, err: expect.stringContaining("--yes") });
    expect((await parley([...handOver, "--yes"])).out).toBe("@bob\towner\n");
    expect(asked).toEqual([["chat.handOver", { chatId, userId }]]);
  });

  it("shows who is banned, and takes bans back", async () => {
    const { answers, asked } = askedOf({ "member.unban": () => ({}) });
    const { parley } = await signedIn({ "member.bans": () => ({ users: [bob] }), ...answers });
    expect((await parley(["group", "bans", "Weekend"])).out).toBe("@bob\tBob Stone\n");
    expect((await parley(["group", "unban", "Weekend", "@bob", "@cy"])).code).toBe(4);
    expect((await parley(["group", "unban", "Weekend", "@bob"])).out).toBe("@bob\tBob Stone\n");
    expect(asked).toEqual([["member.unban", { chatId, userId }]]);
  });

  it("gets another title", async () => {
    const { title, description, avatar, hasOpenHistory } = { ...weekend, title: "Woods" };
    const info = { title, description, avatar, hasOpenHistory };
    const { parley } = await signedIn({ "chat.update": () => info });
    expect((await parley(["group", "rename", "Weekend", "Woods"])).out).toBe(`${chatId}\tWoods\n`);
  });

  it("is called by its title where one is asked, and a ban by its name", async () => {
    const { parley } = await signedIn({ "chat.get": () => weekend });
    const isTyping = true;
    expect((await parley(["group", "leave", chatId], { isTyping })).err).toContain("Leave Weekend?");
    const remove = ["group", "remove", chatId, "@bob"];
    expect((await parley(remove, { isTyping })).err).toContain("Remove Bob Stone from Weekend?");
    expect((await parley([...remove, "--ban"], { isTyping })).err).toContain(
      "let no invite bring them back?",
    );
  });

  it("is left once it is told to", async () => {
    const { answers, asked } = askedOf({ "chat.leave": () => ({}) });
    const { parley } = await signedIn({ "chat.get": () => weekend, ...answers });
    expect((await parley(["group", "leave", "Weekend"])).code).toBe(2);
    expect((await parley(["group", "leave", "Weekend", "--yes"])).out).toBe(`${chatId}\n`);
    expect(asked).toEqual([["chat.leave", { chatId }]]);
  });

  it("shows its help alone, and knows what was meant", async () => {
    const { parley } = await signedIn();
    const alone = await parley(["group"]);
    expect([alone.code, alone.err, alone.out]).toEqual([0, "", expect.stringContaining("promote")]);
    const mistyped = await parley(["group", "creat", "Weekend"]);
    expect(mistyped).toMatchObject({ code: 2, err: expect.stringContaining("Did you mean create?") });
  });
});
