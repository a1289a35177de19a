import { expect, it } from "vitest";
import type { Answers } from "../testing/fake-server.ts";
import { aMember, ann, bob, weekend } from "../testing/people.ts";
import { signedIn } from "../testing/signed-in.ts";

const members = [{ ...aMember(ann), role: "owner" as const, lastReadSeq: 3 }, aMember(bob)];
const answers: Answers = {
  "chat.get": () => ({ ...weekend, members }),
  "user.presence": () => ({
    presences: [{ userId: bob.id, isOnline: false, lastSeenAt: "2026-11-20T10:00:00.000Z" }],
  }),
};

it("shows who is in a chat, who is there, and up to where each has read", async () => {
  const { parley } = await signedIn(answers);
  const { out } = await parley(["who", "Weekend", "--utc"]);
  expect(out).toBe("Ann Lee\t@ann\towner\t\t3\nBob Stone\t@bob\tmember\tseen 2026-11-20 10:00\t0\n");
});

it("gives scripts one member a line, with the presence that he shows", async () => {
  const { parley } = await signedIn(answers);
  const lines = (await parley(["who", "Weekend", "--json"])).out.trim().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { v: 1, chatId: weekend.id, ...members[0], presence: null },
    {
      v: 1,
      chatId: weekend.id,
      ...members[1],
      presence: { userId: bob.id, isOnline: false, lastSeenAt: "2026-11-20T10:00:00.000Z" },
    },
  ]);
});
