import { InviteId, ReportId } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { askedOf } from "../testing/asked-of.ts";
import { ann, bob, weekend } from "../testing/people.ts";
import { signedIn } from "../testing/signed-in.ts";

const time = "2026-11-20T10:00:00.000Z";
const person = {
  ...bob,
  email: "bob@example.org",
  role: "member" as const,
  createdAt: time,
  deactivatedAt: null,
  lastSeenAt: null,
  sessionCount: 0,
  hasSecondFactor: false,
};
const found = { "admin.people": () => ({ people: [person], nextCursor: null }) };
const settings = {
  name: "Parley",
  registration: "open" as const,
  secondFactor: "optional" as const,
  refusesWords: false,
  words: [],
};

describe("admin", () => {
  it("lists people with what they are to the server", async () => {
    const shutOut = { ...person, handle: "eve", name: "Eve", deactivatedAt: time };
    const people = () => ({ people: [person, shutOut], nextCursor: null });
    const { parley } = await signedIn({ "admin.people": people });
    expect((await parley(["admin", "people"])).out).toBe(
      `@${bob.handle}\t${bob.name}\tbob@example.org\tmember\tnever\n` +
        "@eve\tEve\tbob@example.org\tdeactivated\tnever\n",
    );
  });

  it("shuts out whom it finds by handle or email, and nobody else", async () => {
    const { answers, asked } = askedOf({ "admin.deactivate": () => ({}) });
    const { parley } = await signedIn({ ...found, ...answers });
    expect(await parley(["admin", "deactivate", "Bob@example.org", "--yes"])).toMatchObject({ code: 0 });
    expect(await parley(["admin", "deactivate", "@bo", "--yes"])).toMatchObject({ code: 4 });
    expect(asked).toEqual([["admin.deactivate", { userId: bob.id }]]);
  });

  it("deletes an account, once its handle is typed or --yes is given", async () => {
    const { answers, asked } = askedOf({ "user.delete": () => ({}) });
    const { parley } = await signedIn({ ...found, ...answers });
    expect(await parley(["admin", "delete", `@${bob.handle}`])).toMatchObject({
      code: 2,
      err: expect.stringContaining("--yes is missing"),
    });
    expect((await parley(["admin", "delete", `@${bob.handle}`, "--yes"])).out).toBe(
      `@${bob.handle}\t${bob.name}\n`,
    );
    expect(asked).toEqual([["user.delete", { userId: bob.id, handle: bob.handle }]]);
  });

  it("says a setting to the server, words with commas between", async () => {
    const { answers, asked } = askedOf({ "admin.updateSettings": () => settings });
    const { parley } = await signedIn(answers);
    await parley(["admin", "set", "words", "casino, free money,"]);
    await parley(["admin", "set", "word-list", "on"]);
    await parley(["admin", "set", "second-factor", "required"]);
    const { out } = await parley(["admin", "set", "registration", "invite"]);
    expect(asked.map(([, input]) => input)).toEqual([
      { words: ["casino", "free money"] },
      { refusesWords: true },
      { secondFactor: "required" },
      { registration: "invite" },
    ]);
    expect(out).toBe("name\tParley\nregistration\topen\nsecond-factor\toptional\nword-list\toff\nwords\t\n");
  });

  it("prints a link whose token no server sees", async () => {
    const invite = {
      id: InviteId.parse("0198f2a0-0000-7000-8000-0000000000e1"),
      note: "",
      createdBy: ann.id,
      createdAt: time,
      expiresAt: null,
      maxUses: 1,
      useCount: 0,
    };
    const { parley } = await signedIn({ "admin.createInvite": () => ({ invite, token: "parley_srv_x" }) });
    expect((await parley(["admin", "invite"])).out).toMatch(/^http:\S+\/sign-up#parley_srv_x\n$/);
  });

  it("shows a reported message among those around it", async () => {
    const message = { senderId: bob.id, senderName: bob.name, createdAt: time };
    const report = {
      id: ReportId.parse("0198f2a0-0000-7000-8000-0000000000d2"),
      reporter: ann,
      subject: bob,
      reason: "spam" as const,
      note: "",
      chatId: weekend.id,
      context: [
        { ...message, seq: 1, body: "Hello", isReported: false },
        { ...message, seq: 2, body: "Buy", isReported: true },
      ],
      createdAt: time,
      resolvedAt: null,
      resolvedBy: null,
      outcome: null,
    };
    const { parley } = await signedIn({ "admin.reports": () => ({ reports: [report], nextCursor: null }) });
    const { out } = await parley(["admin", "reports", "--utc"]);
    expect(out).toContain(`\t${bob.name}\tHello\n>\t${bob.name}\tBuy\n`);
  });
});

it("report tells the server of a person, or of a message", async () => {
  const reportId = ReportId.parse("0198f2a0-0000-7000-8000-0000000000d2");
  const { answers, asked } = askedOf({ "report.create": () => ({ reportId }) });
  const { parley } = await signedIn({
    "user.list": () => ({ users: [bob], nextCursor: null }),
    "chat.list": () => ({ chats: [weekend], nextCursor: null }),
    ...answers,
  });
  await parley(["report", `@${bob.handle}`, "--reason", "spam"]);
  await parley(["report", "Weekend", "2", "--note", "Again"]);
  expect(asked.map(([, input]) => input)).toEqual([
    { userId: bob.id, reason: "spam" },
    { chatId: weekend.id, seq: 2, reason: "other", note: "Again" },
  ]);
});
