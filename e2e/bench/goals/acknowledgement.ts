import type { Bench, Goal } from "../bench.ts";
import { runOpenLoop } from "../generator/open-loop.ts";
import { percentile } from "../result/percentile.ts";
import type { BenchChat } from "../server/bench-world.ts";
import { withLanes } from "./with-lanes.ts";

type Bounds = { must: number; stretch: number };
type Row = { number: number; perSecond: number; p50: Bounds; p99: Bounds };

/** How long an acknowledgement takes at a steady rate, from the moment when its message was due. */
function acknowledgementAt({ number, perSecond, p50, p99 }: Row): Goal {
  return {
    number,
    title: `acknowledgement at ${perSecond.toLocaleString("en")} messages per second`,
    figures: { p50: "ms", p99: "ms", "sent late, p99": "ms" },
    ratios: [
      { figure: "p50", per: "C p50", better: "lower", ...p50 },
      { figure: "p99", per: "C p99", better: "lower", ...p99 },
    ],
    async prepare(bench) {
      const chats = await bench.world.directChats(bench.sizes.chats);
      return () => measure(bench, { what: `goal ${number}`, chats, perSecond });
    },
  };
}

type Setting = { what: string; chats: readonly BenchChat[]; perSecond: number };

function measure(bench: Bench, { perSecond, ...rest }: Setting) {
  return withLanes(bench, rest, async (lanes) => {
    const { acknowledged, late } = await runOpenLoop(lanes, { perSecond, seconds: bench.sizes.seconds });
    return {
      p50: percentile(acknowledged, 0.5),
      p99: percentile(acknowledged, 0.99),
      "sent late, p99": percentile(late, 0.99),
    };
  });
}

export const acknowledgementWhenQuiet = acknowledgementAt({
  number: 4,
  perSecond: 200,
  p50: { must: 6, stretch: 3 },
  p99: { must: 25, stretch: 15 },
});

export const acknowledgementWhenBusy = acknowledgementAt({
  number: 5,
  perSecond: 2_000,
  p50: { must: 5, stretch: 3 },
  p99: { must: 30, stretch: 20 },
});
