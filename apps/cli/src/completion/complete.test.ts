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
  expect(await parley(["complete", "--", ...words])).toMatchObject({ code: 0, err: "" });
  return offered();
}

function offered(): string[] {
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

  it("asks the server only where a chat may come", async () => {
    const { parley, server } = await signedIn();
    await parley(["complete", "--", "send", "Weekend", "--q"]);
    expect(server.calls).toContain("chat.list");
    server.calls.length = 0;
    for (const words of [["hi"], ["group", "pro"], ["config", "set", "la"]])
      await parley(["complete", "--", ...words]);
    expect(server.calls).toEqual([]);
  });

  it("says nothing, and goes on without chats, where the server is gone or silent", async () => {
    const { parley } = await signedIn({ "chat.list": () => new Promise(() => {}) });
    const silent = { code: 0, out: "", err: "" };
    expect(await parley(["complete", "--", "tail", ""])).toEqual(silent);
    expect(await parley(["complete", "--", "tail", ""], { server: "http://127.0.0.1:1" })).toEqual(silent);
    expect(offered()).toEqual([]);
    expect(await parley(["complete", "--", "send", "--q"], { server: "http://127.0.0.1:1" })).toEqual(silent);
    expect(offered()).toEqual(["--queue"]);
  });

  it("knows options and what they take", async () => {
    expect(await completed("send", "--q")).toEqual(["--queue"]);
    printed.length = 0;
    expect(await completed("token", "create", "x", "--scope", "")).toEqual(["read", "write"]);
  });

  it("leaves files to the shell, without asking the server", async () => {
    const { parley, server } = await signedIn();
    for (const words of [
      ["send", "Weekend", "--file", "har"],
      ["download", "Weekend", "2", "-o", ""],
    ]) {
      printed.length = 0;
      await parley(["complete", "--", ...words]);
      expect(printed).toEqual([":0"]);
    }
    expect(server.calls).toEqual([]);
    printed.length = 0;
    expect(await completed("download", "")).toEqual(expect.arrayContaining(["Weekend", "@bob"]));
  });

  it.each(["bash", "zsh", "fish"])("prints a script for %s", async (shell) => {
    const { parley } = await signedIn();
    expect((await parley(["completion", shell])).code).toBe(0);
    expect(printed.join("\n")).toContain("parley complete --");
  });
});
