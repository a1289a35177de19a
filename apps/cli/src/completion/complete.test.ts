import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { signedIn } from "../testing/signed-in.ts";

/** What the library prints by itself. */
const printed: string[] = [];
beforeEach(() => {
  printed.length = 0;
  vi.spyOn(console, "log").mockImplementation((line) => printed.push(line));
});
afterEach(() => vi.restoreAllMocks());

async function completed(...words: string[]): Promise<string[]> {
  const { parley } = await signedIn();
  expect((await parley(["complete", "--", ...words])).code).toBe(0);
  return printed.map((line) => line.split("\t")[0] ?? "").filter((line) => !/^:\d+$/.test(line));
}

describe("completion", () => {
  it("knows the commands, and those below them", async () => {
    expect(await completed("hi")).toEqual(["history"]);
    printed.length = 0;
    expect(await completed("group", "pro")).toEqual(["promote"]);
  });

  it("knows one's chats where a chat may come", async () => {
    expect(await completed("tail", "")).toEqual(expect.arrayContaining(["Weekend", "@bob"]));
  });

  it("knows options and what they take", async () => {
    expect(await completed("send", "--q")).toEqual(["--queue"]);
    printed.length = 0;
    expect(await completed("token", "create", "x", "--scope", "")).toEqual(["read", "write"]);
  });

  it.each(["bash", "zsh", "fish"])("prints a script for %s", async (shell) => {
    const { parley } = await signedIn();
    expect((await parley(["completion", shell])).code).toBe(0);
    expect(printed.join("\n")).toContain("parley complete --");
  });
});
