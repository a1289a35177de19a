import type { Bench, Goal } from "../bench.ts";
import { runClosedLoop } from "../generator/closed-loop.ts";
import { sumsOf } from "../generator/sums.ts";
import type { BenchChat } from "../server/bench-world.ts";
import { postgresPid, watchCpu } from "../server/cpu-seconds.ts";
import { type BenchNode, withNode } from "../server/start-node.ts";
import { measureDeliveries } from "./delivery.ts";
import { withLanes } from "./with-lanes.ts";

const OUTSTANDING_PER_CHAT = 4;
const US_PER_SECOND = 1_000_000;

/** The two people of each chat on two nodes, and on one. All share a core, so what counts is what a message costs it. */
export const twoNodes: Goal = {
  number: 15,
  title: "across two nodes against one process, and (goal 19) what a message then costs",
  figures: {
    "one node, messages/s": "1/s",
    "two nodes, messages/s": "1/s",
    "one node, delivery p50": "ms",
    "two nodes, delivery p50": "ms",
    "added p50": "ms",
    "one node, a message": "µs of CPU",
    "two nodes, a message": "µs of CPU",
  },
  ratios: [
    {
      figure: "two nodes, messages/s",
      per: "one node, messages/s",
      better: "higher",
      must: 0.55,
      stretch: 0.7,
    },
    { figure: "added p50", per: "C p50", better: "lower", must: 2.5, stretch: 1.5 },
    { figure: "two nodes, a message", per: "one node, a message", better: "lower", must: 1.25, stretch: 1.1 },
  ],
  async prepare(bench) {
    const chats = await bench.world.directChats(bench.sizes.chats);
    const postgres = await postgresPid(bench.database);
    return () =>
      withNode(bench, "as ever", (one) =>
        withNode(bench, "as ever", (other) => compare({ bench, chats, postgres }, one, other)),
      );
  },
};

type Setting = { bench: Bench; chats: readonly BenchChat[]; postgres: number };

async function compare(setting: Setting, one: BenchNode, other: BenchNode) {
  // What a node of a few seconds does is not yet what it can, and one of them would be older than the other.
  await measure(setting, [one, other]);
  const alone = await measure(setting, [one]);
  const both = await measure(setting, [one, other]);
  return {
    "one node, messages/s": alone.rate,
    "two nodes, messages/s": both.rate,
    "one node, delivery p50": alone.p50,
    "two nodes, delivery p50": both.p50,
    "added p50": both.p50 - alone.p50,
    "one node, a message": alone.cost,
    "two nodes, a message": both.cost,
  };
}

function measure({ bench, chats, postgres }: Setting, nodes: readonly BenchNode[]) {
  const ports = nodes.map(({ port }) => port);
  return withLanes(bench, { what: "goal 15", chats, ports }, async (lanes) => {
    const { p50 } = await measureDeliveries(bench, lanes);
    const { sent: before } = sumsOf(lanes);
    const used = watchCpu([postgres, ...nodes.map(({ pid }) => pid)]);
    const outstanding = OUTSTANDING_PER_CHAT * chats.length;
    const { acked, delivered } = await runClosedLoop(lanes, { outstanding, seconds: bench.sizes.seconds });
    const cost = (used() * US_PER_SECOND) / (sumsOf(lanes).sent - before);
    return { rate: Math.min(acked, delivered), p50, cost };
  });
}
