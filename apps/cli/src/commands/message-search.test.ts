import { describe, expect, it } from "vitest";
import type { Answers } from "../testing/fake-server.ts";
import { aFile, aMessage, bob, weekend } from "../testing/people.ts";
import { signedIn } from "../testing/signed-in.ts";

describe("search", () => {
  const asked: object[] = [];
  const result = (seq: number) => ({
    message: aMessage(weekend, { seq, body: "bring the tent" }),
    snippet: [
      { text: "bring the ", isMatch: false },
      { text: "tent", isMatch: true },
    ],
  });
  const answers: Answers = {
    "user.list": () => ({ users: [bob], nextCursor: null }),
    "message.search": ({ cursor, limit = 20, ...rest }) => {
      asked.push(rest);
      const from = 99 - Number(cursor ?? 0);
      const results = Array.from({ length: Number(limit) }, (_, index) => result(from - index));
      return { results, users: [bob], nextCursor: String(Number(cursor ?? 0) + Number(limit)) };
    },
  };

  it("says where each message is, the newest first, and that there is more", async () => {
    const { parley } = await signedIn(answers);
    const { out, err } = await parley(["search", "tent", "--limit", "2", "--utc"]);
    expect(out).toBe(
      "Weekend  99  2026-11-20 11:39  Bob Stone  bring the tent\nWeekend  98  2026-11-20 11:38  Bob Stone  bring the tent\n",
    );
    expect(err).toBe("There is more. See it with --limit 4.\n");
  });

  it("names the file of a message that is found", async () => {
    const message = aMessage(weekend, { seq: 1, body: "", file: aFile() });
    const { parley } = await signedIn({
      ...answers,
      "message.search": () => ({ results: [{ message, snippet: [] }], users: [bob], nextCursor: null }),
    });
    const { out } = await parley(["search", "harbour", "--utc"]);
    expect(out).toBe("Weekend  1  2026-11-20 10:01  Bob Stone  📎 harbour.png (12 KB)\n");
  });

  it("gives each line of JSON its sender and what was found, over pages", async () => {
    const { parley } = await signedIn(answers);
    const { out } = await parley(["search", "tent", "--limit", "60", "--json"]);
    const lines = out.trim().split("\n");
    expect(lines).toHaveLength(60);
    expect(JSON.parse(lines[0] ?? "")).toEqual({
      v: 1,
      ...result(99).message,
      sender: bob,
      snippet: result(99).snippet,
    });
  });

  it("narrows it by chat, person and time", async () => {
    asked.length = 0;
    const { parley } = await signedIn(answers);
    await parley([
      "search",
      "--chat",
      "Weekend",
      "--from",
      "@Bob",
      "--since",
      "2026-11-20T09:30:00Z",
      "--has-link",
    ]);
    expect(asked).toEqual([
      { chatId: weekend.id, senderId: bob.id, since: "2026-11-20T09:30:00.000Z", has: "link" },
    ]);
  });

  it("refuses what is not a time", async () => {
    const { parley } = await signedIn(answers);
    const { code, err } = await parley(["search", "tent", "--since", "yesterday"]);
    expect([code, err]).toEqual([2, expect.stringContaining("yesterday is not a time")]);
  });

  it("says when nothing was found", async () => {
    const nothing = { results: [], users: [], nextCursor: null };
    const { parley } = await signedIn({ "message.search": () => nothing });
    expect(await parley(["search", "x"])).toEqual({ code: 0, out: "", err: "Nothing found.\n" });
  });
});
