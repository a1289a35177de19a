import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Chat } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import type { Answers } from "../testing/fake-server.ts";
import { aMessage, bob, weekend, withBob } from "../testing/people.ts";
import { signedIn } from "../testing/signed-in.ts";

/** Chats whose logs grow as the test says. */
function aLog() {
  const lengths = new Map<string, number>([
    [weekend.id, 3],
    [withBob.id, 1],
  ]);
  const lengthOf = (chat: Pick<Chat, "id">) => lengths.get(chat.id) ?? 0;
  const all = (chat: Chat) =>
    Array.from({ length: lengthOf(chat) }, (_, index) => aMessage(chat, { seq: index + 1 }));
  const answers: Answers = {
    "chat.list": () => ({
      chats: [weekend, withBob].map((chat) => ({ ...chat, lastSeq: lengthOf(chat) })),
      nextCursor: null,
    }),
    "message.list": ({ chatId, before, after, date, limit = 100 }) => {
      const chat = chatId === weekend.id ? weekend : withBob;
      const newer = all(chat).filter(
        ({ seq, createdAt }) =>
          seq > Number(after ?? 0) && seq < Number(before ?? 9e9) && createdAt >= (date ?? ""),
      );
      const page = before === undefined ? newer.slice(0, limit) : newer.slice(-limit);
      const messages = page.map((message) => ({ ...message, read: false, readCount: 0 }));
      return { messages, lastSeq: lengthOf(chat), readByAllSeq: 0, users: [bob] };
    },
  };
  const grow = (chat: Chat, by = 1) => lengths.set(chat.id, lengthOf(chat) + by);
  return { answers, grow, lengthOf };
}

/** Somebody with a state file. */
async function aReader() {
  const log = aLog();
  const { parley, home, server } = await signedIn(log.answers);
  const statePath = join(home.dir, "tail.json");
  const tail = async (...args: string[]) => {
    const { out } = await parley(["tail", "--json", "--state", statePath, ...args]);
    return linesOf(out).map(({ chatId, seq }) => [chatId === weekend.id ? "Weekend" : "Bob", seq]);
  };
  return { ...log, parley, home, server, statePath, tail };
}

const linesOf = (out: string) =>
  out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe("tail", () => {
  it("begins after a number, or at a time", async () => {
    const { parley } = await signedIn(aLog().answers);
    const seqs = async (since: string) =>
      linesOf((await parley(["tail", "Weekend", "--json", "--since", since])).out).map(({ seq }) => seq);
    expect(await seqs("1")).toEqual([2, 3]);
    expect(await seqs("2026-11-20T10:03:00Z")).toEqual([3]);
    expect(await seqs("2026-11-21T00:00:00Z")).toEqual([]);
  });

  it("prints with --state what is new since it ran last", async () => {
    const { tail, grow, statePath } = await aReader();
    expect(await tail("Weekend", "-n", "2")).toEqual([
      ["Weekend", 2],
      ["Weekend", 3],
    ]);
    expect(await tail("Weekend", "-n", "2")).toEqual([]);
    grow(weekend, 2);
    expect(await tail("Weekend")).toEqual([
      ["Weekend", 4],
      ["Weekend", 5],
    ]);
    expect(JSON.parse(await readFile(statePath, "utf8"))).toEqual({ v: 1, chats: { [weekend.id]: 5 } });
  });

  it("keeps one state for all chats, and says which chat", async () => {
    const { tail, grow, parley } = await aReader();
    expect(await tail("--all")).toEqual([]);
    grow(weekend);
    grow(withBob);
    expect(await tail("--all")).toEqual([
      ["Bob", 2],
      ["Weekend", 4],
    ]);
    expect(await tail("--all")).toEqual([]);
    const { out } = await parley(["tail", "--all", "-n", "1", "--utc"]);
    expect(out.split("\n").slice(0, 2)).toEqual([
      "Bob Stone @bob  2  2026-11-20 10:02  Bob Stone  message 2",
      "Weekend  4  2026-11-20 10:04  Bob Stone  message 4",
    ]);
  });

  it("prints a chat that was joined since from its joining", async () => {
    const { tail, statePath, grow } = await aReader();
    await writeFile(statePath, JSON.stringify({ v: 1, chats: { [weekend.id]: 3 } }));
    grow(withBob);
    expect(await tail("--all")).toEqual([
      ["Bob", 1],
      ["Bob", 2],
    ]);
  });

  it("moves with --ack only as far as the script says, and never beyond what was printed", async () => {
    const { home, server, statePath } = await aReader();
    const acknowledged = async (answer: (line: string) => string) => {
      const args = ["tail", "Weekend", "-n", "3", "--json", "--state", statePath, "--ack"];
      const child = spawn(process.execPath, [main, ...args], { env: homeEnv(home.dir, server.url) });
      const seqs: number[] = [];
      for await (const line of createInterface({ input: child.stdout })) {
        seqs.push(JSON.parse(line).seq);
        child.stdin.write(`${answer(line)}\n`);
        if (JSON.parse(line).seq === 3) child.stdin.end();
      }
      return [seqs, JSON.parse(await readFile(statePath, "utf8")).chats[weekend.id]];
    };
    expect(await acknowledged(() => "")).toEqual([[1, 2, 3], 0]);
    expect(await acknowledged((line) => String(Math.min(2, JSON.parse(line).seq)))).toEqual([[1, 2, 3], 2]);
    expect(await acknowledged(() => `${weekend.id} 9`)).toEqual([[3], 3]);
  });

  it("says what cannot be: no chat, two meanings, a state that is none, an answer that is none", async () => {
    const { parley, statePath } = await aReader();
    await writeFile(statePath, "{}");
    const results = [
      await parley(["tail"]),
      await parley(["tail", "Weekend", "--all"]),
      await parley(["tail", "Weekend", "--ack"]),
      await parley(["tail", "Weekend", "--state", statePath]),
      await parley(["tail", "Weekend", "--state", "/dev/null/state"]),
      await parley(["tail", "Weekend", "--state", `${statePath}.other`, "--ack"], { input: "done\n" }),
    ];
    expect(results.map(({ code, err }) => [code, err.split("\n")[0]])).toEqual([
      [2, "Error: chat is missing."],
      [2, "Error: --all and chat exclude each other."],
      [2, "Error: --state is missing."],
      [1, expect.stringContaining("Correct or delete it.")],
      [1, expect.stringContaining("/dev/null/state")],
      [2, expect.stringContaining("done does not say what was dealt with.")],
    ]);
  });

  it("loses nothing, and repeats only what was not acknowledged, when it is killed at any moment", async () => {
    const { server, home, statePath, grow, lengthOf } = await aReader();
    grow(weekend, 2_000);
    const kept = async () => {
      const file = await readFile(statePath, "utf8").catch(() => "");
      return file ? JSON.parse(file).chats[weekend.id] : 0;
    };
    let handled = 0;
    for (let round = 0; handled < lengthOf(weekend); round += 1) {
      const before = await kept();
      const args = ["tail", "Weekend", "--json", "--since", "0", "--state", statePath];
      const child = spawn(process.execPath, [main, ...args], { env: homeEnv(home.dir, server.url) });
      const out = await outputOf(child, { killAfter: round < KILLS ? 2 * round : Number.POSITIVE_INFINITY });
      const seqs = out.match(/(?<="seq":)\d+(?=,)/g)?.map(Number) ?? [];
      // It goes on right after what was acknowledged, and skips nothing.
      expect(seqs.slice(0, 200)).toEqual(seqs.slice(0, 200).map((_, index) => before + 1 + index));
      expect(await kept()).toBeLessThanOrEqual(before + seqs.length);
      handled = await kept();
    }
    expect(handled).toBe(lengthOf(weekend));
  });
});

const main = fileURLToPath(new URL("../main.ts", import.meta.url));
const KILLS = 6;

function homeEnv(dir: string, server: string) {
  return { XDG_CONFIG_HOME: join(dir, "config"), XDG_STATE_HOME: join(dir, "state"), PARLEY_SERVER: server };
}

/** All that it prints until it ends, or is killed after so many pieces. */
async function outputOf(child: ChildProcess, { killAfter }: { killAfter: number }): Promise<string> {
  let out = "";
  let pieces = 0;
  child.stdout?.on("data", (piece) => {
    out += piece;
    pieces += 1;
    if (pieces > killAfter) child.kill("SIGKILL");
  });
  await once(child, "close");
  return out;
}
