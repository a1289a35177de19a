import { setTimeout as sleep } from "node:timers/promises";
import { openBareSockets, openSockets } from "../anchors/bare-sockets.ts";
import type { Bench, Goal } from "../bench.ts";
import type { RawSocket } from "../generator/raw-socket.ts";
import { watchCpu } from "../server/cpu-seconds.ts";
import { startBareServer } from "../server/start-bare-server.ts";
import { withNode } from "../server/start-node.ts";

const BYTES_PER_KB = 1_024;
const SECOND_MS = 1_000;
/** What a start or the handshakes left behind is gone by then. */
const SETTLE_MS = 1_500;
const US_PER_SECOND = 1_000_000;

/** Many people who are signed in, each with a chat, and do nothing; and how fast they came in. */
export const connections: Goal = {
  number: 11,
  title: "memory of an idle signed-in connection, and (goal 12) connections accepted per second",
  figures: {
    memory: "kB",
    "idle, a second": "µs of CPU",
    "accepted/s": "1/s",
    "bare Socket.IO, accepted/s": "1/s",
  },
  ratios: [
    { figure: "memory", per: "M", better: "lower", must: 2, stretch: 1.4 },
    { figure: "memory", per: "P memory", better: "lower", must: 0.9, stretch: 0.9 },
    { figure: "accepted/s", per: "bare Socket.IO, accepted/s", better: "higher", must: 0.4, stretch: 0.7 },
    { figure: "accepted/s", per: "E accepted/s", better: "higher", must: 1.2, stretch: 1.2 },
  ],
  async prepare(bench) {
    const chats = await bench.world.directChats(bench.sizes.idleConnections / 2);
    const tokens = chats.flatMap(({ members }) => members.map(({ accessToken }) => accessToken));
    return async () => ({ ...(await measure(bench, tokens)), ...(await measureBare(bench)) });
  },
};

function measure(bench: Bench, tokens: readonly string[]) {
  return withNode(bench, "as ever", async (node) => {
    await sleep(SETTLE_MS);
    const before = await node.memory();
    const { sockets, perSecond } = await timed(() => openSockets(node.port, tokens));
    await sleep(SETTLE_MS);
    const after = await node.memory();
    const idle = await idleCost(node.pid, bench.sizes.seconds);
    for (const socket of sockets) socket.close();
    return {
      memory: (after - before) / BYTES_PER_KB / sockets.length,
      "idle, a second": idle / sockets.length,
      "accepted/s": perSecond,
    };
  });
}

/** What the node's process takes while nobody does anything but answer its pings, in µs a second. */
async function idleCost(pid: number, seconds: number): Promise<number> {
  const used = watchCpu([pid]);
  await sleep(seconds * SECOND_MS);
  return (used() * US_PER_SECOND) / seconds;
}

async function measureBare(bench: Bench) {
  const server = await bench.cores.forServers(() => startBareServer(bench));
  try {
    const { sockets, perSecond } = await timed(() =>
      openBareSockets(server.port, bench.sizes.idleConnections),
    );
    for (const socket of sockets) socket.close();
    return { "bare Socket.IO, accepted/s": perSecond };
  } finally {
    await server.stop();
  }
}

async function timed(open: () => Promise<RawSocket[]>) {
  const begin = performance.now();
  const sockets = await open();
  return { sockets, perSecond: (sockets.length / (performance.now() - begin)) * SECOND_MS };
}
