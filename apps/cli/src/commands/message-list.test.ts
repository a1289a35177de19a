import { describe, expect, it } from "vitest";
import type { Answers } from "../testing/fake-server.ts";
import { aFile, aMessage, bob, weekend } from "../testing/people.ts";
import { signedIn } from "../testing/signed-in.ts";

describe("history", () => {
  const all = [1, 2, 3].map((seq) => ({ ...aMessage(weekend, { seq }), read: false, readCount: 0 }));
  const answers: Answers = {
    "message.list": ({ before, after, limit = 100 }) => {
      const newer = all.filter(({ seq }) => seq > Number(after ?? 0) && seq < Number(before ?? 9e9));
      const messages = after === undefined ? newer.slice(-limit) : newer.slice(0, limit);
      return { messages, lastSeq: 3, readByAllSeq: 0, users: [bob] };
    },
  };

  it("prints the newest messages in order and says where to go on", async () => {
    const { parley } = await signedIn(answers);
    const { out, err } = await parley(["history", "Weekend", "--limit", "2", "--utc"]);
    expect(out).toBe(
      "2  2026-11-20 10:02  Bob Stone  message 2\n3  2026-11-20 10:03  Bob Stone  message 3\n",
    );
    expect(err).toBe("Messages 2 to 3 of 3. Older ones: --before 2\n");
  });

  it("goes back before a number and forward after one", async () => {
    const { parley } = await signedIn(answers);
    const seqs = async (...args: string[]) => {
      const { out } = await parley(["history", "Weekend", "--json", ...args]);
      return out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).seq);
    };
    expect([await seqs("--before", "3", "--limit", "1"), await seqs("--after", "1")]).toEqual([[2], [2, 3]]);
  });

  it("gives each line of JSON its sender", async () => {
    const { parley } = await signedIn(answers);
    const { out } = await parley(["history", "Weekend", "--json"]);
    expect(JSON.parse(out.split("\n")[0] ?? "")).toEqual({ v: 1, ...all[0], sender: bob });
  });

  it("lets no message steer the terminal or pass for another", async () => {
    const body = "\x1b[2Jhi\n4  2026-11-20 10:04  Ann Lee  I agree";
    const hostile = { ...aMessage(weekend, { seq: 1, body }), read: false, readCount: 0 };
    const { parley } = await signedIn({
      "message.list": () => ({
        messages: [hostile],
        lastSeq: 1,
        readByAllSeq: 0,
        users: [{ ...bob, name: "Bob\x1b]0;x\x07" }],
      }),
    });
    const { out } = await parley(["history", "Weekend", "--utc"]);
    expect(out).toBe("1  2026-11-20 10:01  Bob␛]0;x␇  ␛[2Jhi\n    4  2026-11-20 10:04  Ann Lee  I agree\n");
  });

  it("names the file of a message before its text, and lets no name steer the terminal", async () => {
    const file = aFile({ name: "boat\x1b[2J\n.png" });
    const messages = ["Look\nhere", ""].map((body, index) => ({
      ...aMessage(weekend, { seq: index + 1, body, file }),
      read: false,
      readCount: 0,
    }));
    const page = { messages, lastSeq: 2, readByAllSeq: 0, users: [bob] };
    const { parley } = await signedIn({ "message.list": () => page });
    const { out } = await parley(["history", "Weekend", "--utc"]);
    const named = "Bob Stone  📎 boat␛[2J .png (12 KB)";
    expect(out).toBe(`1  2026-11-20 10:01  ${named}  Look\n    here\n2  2026-11-20 10:02  ${named}\n`);
  });

  it("says what the system tells, that a message was edited, and that one was deleted", async () => {
    const read = { read: false, readCount: 0 };
    const now = "2026-11-20T10:00:00.000Z";
    const messages = [
      { ...aMessage(weekend, { seq: 1, body: "" }), ...read, deletedAt: now },
      { ...aMessage(weekend, { seq: 2, body: "better" }), ...read, editedAt: now },
      {
        ...aMessage(weekend, { seq: 3, body: "" }),
        ...read,
        kind: "system" as const,
        system: { type: "chat.renamed" as const, userIds: [], title: "Week\x1bend" },
      },
    ];
    const { parley } = await signedIn({
      "message.list": () => ({ messages, lastSeq: 3, readByAllSeq: 0, users: [bob] }),
    });
    expect((await parley(["history", "Weekend", "--utc"])).out).toBe(
      [
        "1  2026-11-20 10:01  Message deleted",
        "2  2026-11-20 10:02  Bob Stone  better (edited)",
        "3  2026-11-20 10:03  Bob Stone renamed the group to “Week␛end”",
        "",
      ].join("\n"),
    );
  });

  it("prints the last messages as tail, too", async () => {
    const { parley } = await signedIn(answers);
    expect((await parley(["tail", "Weekend", "-n", "1", "--utc"])).out).toBe(
      "3  2026-11-20 10:03  Bob Stone  message 3\n",
    );
    expect((await parley(["tail", "Weekend", "-n", "0"])).out).toBe("");
  });
});
