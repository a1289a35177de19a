import { randomUUIDv7 } from "node:crypto";
import { channel } from "node:diagnostics_channel";
import type { Duplex } from "node:stream";
import { openCore } from "@parley/core";
import { startServer } from "@parley/realtime/start-server";
import { pino } from "pino";
import type { Bench } from "../bench.ts";
import { BODY } from "../generator/lane.ts";
import { type ChatLanes, closeLanes, openLanes } from "../generator/open-lanes.ts";
import { untilDrained } from "../generator/sums.ts";
import { RATE_LIMIT_FACTOR } from "../server/start-bench-stack.ts";

const MEMBERS = 20;
const MESSAGES = 20;
const TRIES = 5;
/** The answer, what all others are told, and what other nodes are told. */
const MOST_ENCODED = 3;
/** The first message goes alone, and all that were read with it go together; their sender's answers likewise. */
const MOST_WRITES = 4;

const ONE = "frames encoded for a message to 20";
const BURST = "socket writes a member, 20 messages at once";

/** Complains when a message is encoded for each who gets it, or when what is sent at once is not written at once. */
export async function countFrames(bench: Bench): Promise<Record<string, number>> {
  const [chat] = await bench.world.groups(1, MEMBERS);
  if (!chat) throw new Error("The group was not made.");
  const node = await startNodeHere(bench);
  try {
    const lanes = await openLanes(bench, [chat], [node.port]);
    const counts = { [ONE]: await encodedFor(lanes), [BURST]: (await writesOf(lanes, node)) / MEMBERS };
    closeLanes(lanes);
    complainOf(bench, counts);
    return counts;
  } finally {
    await node.stop();
  }
}

function complainOf({ complain }: Bench, counts: Record<string, number>): void {
  for (const [name, most] of [
    [ONE, MOST_ENCODED],
    [BURST, MOST_WRITES],
  ] as const)
    if ((counts[name] ?? 0) > most) complain(`${name}: ${counts[name]}, and may be ${most}.`);
}

/** How often a message's text is put into JSON until everybody has it. */
async function encodedFor(chats: readonly ChatLanes[]): Promise<number> {
  const { stringify } = JSON;
  let count = 0;
  JSON.stringify = ((...args: Parameters<typeof stringify>) => {
    const json = stringify(...args);
    if (json?.includes(BODY)) count += 1;
    return json;
  }) as typeof stringify;
  try {
    chats[0]?.lanes[0]?.write(1, randomUUIDv7());
    await untilDrained(chats);
    return count;
  } finally {
    JSON.stringify = stringify;
  }
}

/**
 * How often the node hands something to the system while one member writes many messages in one go: the least of some
 * tries, as code that runs for the first time takes more turns.
 */
async function writesOf(chats: readonly ChatLanes[], { writes }: { writes(): number }): Promise<number> {
  const counts: number[] = [];
  while (counts.length < TRIES) {
    const before = writes();
    chats[0]?.lanes[0]?.writeAll(Array.from({ length: MESSAGES }, () => randomUUIDv7()));
    await untilDrained(chats);
    counts.push(writes() - before);
  }
  return Math.min(...counts);
}

/** A node in this process, so that its frames and writes can be counted. */
async function startNodeHere({ stack }: Bench) {
  let count = 0;
  const onSocket = (message: unknown) =>
    watchWrites((message as { socket: Duplex }).socket, () => {
      count += 1;
    });
  const sockets = channel("net.server.socket");
  sockets.subscribe(onSocket);
  const core = openCore({
    databaseUrl: stack.databaseUrl,
    secret: stack.secret,
    rateLimitFactor: RATE_LIMIT_FACTOR,
    realtime: { url: null, port: 0 },
    hearsOthers: true,
  });
  const env = {
    DATABASE_URL: stack.databaseUrl,
    PARLEY_SECRET: stack.secret,
    REALTIME_PORT: 0,
    PORT: 0,
    RATE_LIMIT_FACTOR,
    RATE_LIMIT_BOT_FACTOR: 1,
    TRUSTED_PROXIES: "",
  };
  const { port, close } = await startServer(env, pino({ level: "error" }), core);
  return {
    port,
    writes: () => count,
    async stop() {
      sockets.unsubscribe(onSocket);
      await close();
    },
  };
}

/** Node calls `_write` for one chunk, and `_writev` for several that were held back. */
function watchWrites(socket: Duplex, onWrite: () => void): void {
  for (const name of ["_write", "_writev"] as const) {
    const call = socket[name];
    if (!call) continue;
    socket[name] = (...args: unknown[]) => {
      onWrite();
      return Reflect.apply(call, socket, args);
    };
  }
}
