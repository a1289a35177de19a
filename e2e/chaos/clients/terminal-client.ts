import { type ChildProcess, spawn } from "node:child_process";
import { randomUUIDv7 } from "node:crypto";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { ChatId } from "@parley/protocol";
import type { Journal } from "../journal.ts";
import type { ChaosPerson } from "../world.ts";

const PARLEY = fileURLToPath(new URL("../../../apps/cli/bin/parley.mjs", import.meta.url));
const RETRY_MS = 500;
const START_MAX_ATTEMPTS = 5;

/** Somebody at a shell: `parley tail -f` in one chat, and `parley send` as often as he likes. */
export type TerminalClient = {
  chatId: ChatId;
  /** Resolves when it follows. */
  start(): Promise<void>;
  stop(): void;
  /** Writes a message by a process of its own, again and again until one succeeds. */
  send(body: string): void;
  /** The machine goes to sleep, and wakes up. */
  freeze(): void;
  thaw(): void;
  /** The last seq that it has printed. */
  lastSeq(): number;
  unanswered(): number;
};

type Options = { name: string; person: ChaosPerson; chatId: ChatId; webUrl: string; journal: Journal };

export function createTerminalClient({ name, person, chatId, webUrl, journal }: Options): TerminalClient {
  const about = { client: name, userId: person.id, chatId };
  const env = { ...process.env, PARLEY_SERVER: webUrl, PARLEY_TOKEN: person.accessToken, LANG: "C.UTF-8" };
  let tail: ChildProcess | undefined;
  let isStopped = false;
  let lastSeq = 0;
  let unanswered = 0;
  let turn = Promise.resolve<void>(undefined);

  const parley = (...args: string[]) =>
    spawn(process.execPath, [PARLEY, ...args], { env, stdio: ["ignore", "pipe", "ignore"] });

  function follow(): Promise<void> {
    const child = parley("tail", chatId, "-f", "--json", "-n", "1");
    tail = child;
    child.once("exit", () => {
      if (!isStopped) journal.write({ ...about, kind: "RX", op: "tail-ended" });
    });
    return new Promise((resolve, reject) => {
      child.once("exit", () => reject(new Error(`${name} ended before it had printed anything`)));
      createInterface({ input: child.stdout }).on("line", (line) => {
        const { seq, rev } = JSON.parse(line) as { seq: number; rev: number };
        lastSeq = seq;
        journal.write({ ...about, kind: "RX", op: "tail", seq, rev });
        resolve();
      });
    });
  }

  /** One after the other, as a person does: many processes at once would starve what they are to talk to. */
  function send(body: string): void {
    unanswered += 1;
    turn = turn.then(() => (isStopped ? undefined : sendUntilAnswered(body)));
  }

  async function sendUntilAnswered(body: string): Promise<void> {
    const ref = randomUUIDv7();
    journal.write({ ...about, kind: "SEND", op: "message.send", ref, data: { body } });
    while (!isStopped) {
      const said = await heard(parley("send", chatId, "-m", body, "--key", ref, "--json"));
      if (said) {
        const { seq, rev, id } = (JSON.parse(said) as { message: { seq: number; rev: number; id: string } })
          .message;
        journal.write({ ...about, kind: "ACK", op: "message.send", ref, seq, rev, data: { id } });
        break;
      }
      await sleep(RETRY_MS);
    }
    unanswered -= 1;
  }

  return {
    chatId,
    /** Where everybody comes at once a process may be told to come again: so does whoever started it. */
    async start() {
      for (let attempt = 1; attempt < START_MAX_ATTEMPTS; attempt += 1) {
        const follows = await follow().then(
          () => true,
          () => false,
        );
        if (follows) return;
        await sleep(RETRY_MS);
      }
      await follow();
    },
    stop() {
      isStopped = true;
      tail?.kill("SIGKILL");
    },
    send,
    freeze: () => void tail?.kill("SIGSTOP"),
    thaw: () => void tail?.kill("SIGCONT"),
    lastSeq: () => lastSeq,
    unanswered: () => unanswered,
  };
}

/** What a process said, or nothing when it failed. */
async function heard(child: ChildProcess): Promise<string> {
  let said = "";
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    said += chunk;
  });
  const status = await new Promise((resolve) => child.once("close", resolve));
  return status === 0 ? said : "";
}
