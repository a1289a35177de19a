import { randomUUIDv7 } from "node:crypto";
import { createHttpCall } from "@parley/client/http";
import type { Bench, Goal } from "../bench.ts";
import { runClosedLoop } from "../generator/closed-loop.ts";
import { BODY } from "../generator/lane.ts";
import type { BenchChat } from "../server/bench-world.ts";
import { withLanes } from "./with-lanes.ts";

const CLIENTS = 16;
const SECOND_MS = 1_000;
const WARM_UP = 8;

/** Sixteen clients that wait for each answer, over REST and over sockets. */
export const rest: Goal = {
  number: 17,
  title: `REST against sockets, ${CLIENTS} clients that each wait for their answer`,
  figures: { "over REST": "1/s", "over sockets": "1/s" },
  ratios: [{ figure: "over REST", per: "over sockets", better: "higher", must: 0.2, stretch: 0.5 }],
  async prepare(bench) {
    const { world, sizes } = bench;
    const chats = await world.directChats(CLIENTS);
    // It takes some ten thousand calls until V8 has compiled all that Next and its streams are made of.
    await restRate(bench, chats, WARM_UP * sizes.seconds);
    return async () => {
      const { acked } = await withLanes(bench, { what: "goal 17", chats }, (lanes) =>
        runClosedLoop(lanes, { outstanding: CLIENTS, seconds: sizes.seconds }),
      );
      return { "over REST": await restRate(bench, chats, sizes.seconds), "over sockets": acked };
    };
  },
};

async function restRate({ stack }: Bench, chats: readonly BenchChat[], seconds: number): Promise<number> {
  const begin = performance.now();
  const end = begin + seconds * SECOND_MS;
  const counts = await Promise.all(chats.map((chat) => sendUntil(end, stack.webUrl, chat)));
  const total = counts.reduce((sum, count) => sum + count, 0);
  return (total / (performance.now() - begin)) * SECOND_MS;
}

/** @returns how many were acknowledged. @throws AppError when one is refused */
async function sendUntil(end: number, webUrl: string, { id: chatId, members }: BenchChat): Promise<number> {
  const authorization = async () => ({ authorization: `Bearer ${members[0]?.accessToken}` });
  const call = createHttpCall({ baseUrl: webUrl, authorization });
  let count = 0;
  while (performance.now() < end) {
    await call("message.send", { chatId, clientId: randomUUIDv7(), body: BODY });
    count += 1;
  }
  return count;
}
