import { describe, expect, it } from "vitest";
import { aFile, aMessage, weekend, withBob } from "../testing/people.ts";
import { signedIn } from "../testing/signed-in.ts";

describe("chats", () => {
  it("gives a pipe one chat a line, with tabs and whole ids", async () => {
    const { parley } = await signedIn();
    const { out } = await parley(["chats", "--utc"]);
    expect(out.split("\n")[0]?.split("\t")).toEqual(["2", "Weekend", "", expect.any(String), weekend.id]);
    expect(out.split("\n")[1]?.split("\t")[1]).toBe("Bob Stone @bob");
  });

  it("fits a terminal", async () => {
    const last = aMessage(weekend, { seq: 3, body: "a long text ".repeat(20) });
    const { parley } = await signedIn({
      "chat.list": () => ({ chats: [{ ...weekend, lastMessage: last }], nextCursor: null }),
    });
    const { out } = await parley(["chats", "--no-color"], { columns: 80 });
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    expect(out).toContain("Bob Stone: a long text");
  });

  it("names the file that came last, where there is no text with it", async () => {
    const last = aMessage(weekend, { seq: 3, body: "", file: aFile({ name: "boat\x1b[2J.png" }) });
    const { parley } = await signedIn({
      "chat.list": () => ({ chats: [{ ...weekend, lastMessage: last }], nextCursor: null }),
    });
    expect((await parley(["chats"])).out).toContain("\tBob Stone: 📎 boat␛[2J.png (12 KB)\t");
  });

  it("gives scripts the contract's shape", async () => {
    const { parley } = await signedIn();
    const lines = (await parley(["chats", "--json"])).out.trim().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { v: 1, ...weekend },
      { v: 1, ...withBob },
    ]);
  });

  it("says that there are more than it shows", async () => {
    const { parley } = await signedIn();
    const { out, err } = await parley(["chats", "--limit", "1"]);
    expect([out.trim().split("\n").length, err]).toEqual([1, expect.stringContaining("--limit 2")]);
  });
});
