import type { Bench, Goal } from "../bench.ts";
import type { Lane } from "../generator/lane.ts";
import type { ChatLanes } from "../generator/open-lanes.ts";
import { runOpenLoop } from "../generator/open-loop.ts";
import type { BenchChat } from "../server/bench-world.ts";
import { postgresPid, watchCpu } from "../server/cpu-seconds.ts";
import { withNode } from "../server/start-node.ts";
import { withLanes } from "./with-lanes.ts";

const PER_SECOND = 200;
const US_PER_SECOND = 1_000_000;
/** As often as the product's clients tell what is read while more comes, and that somebody types. */
const READ_MS = 1_000;
const TYPING_MS = 3_000;

/** What receipts and typing cost the servers when everybody looks at all that is written. */
export const reading: Goal = {
  number: 16,
  title: `groups of 50 at ${PER_SECOND} messages per second, with everybody reading and typing, and with nobody`,
  figures: { "a message, all reading": "µs of CPU", "a message, nobody reading": "µs of CPU" },
  ratios: [
    {
      figure: "a message, all reading",
      per: "a message, nobody reading",
      better: "lower",
      must: 1.5,
      stretch: 1.2,
    },
  ],
  async prepare(bench) {
    const chats = await bench.world.groups(bench.sizes.groups, bench.sizes.groupMembers);
    const postgres = await postgresPid(bench.database);
    return async () => ({
      "a message, nobody reading": await costOf({ bench, chats, postgres }, () => () => {}),
      "a message, all reading": await costOf({ bench, chats, postgres }, readAll),
    });
  },
};

type Setting = { bench: Bench; chats: readonly BenchChat[]; postgres: number };

function costOf(
  { bench, chats, postgres }: Setting,
  behave: (chats: readonly ChatLanes[]) => () => void,
): Promise<number> {
  return withNode(bench, "as ever", ({ port, pid }) =>
    withLanes(bench, { what: "goal 16", chats, ports: [port] }, async (lanes) => {
      const end = behave(lanes);
      const used = watchCpu([postgres, pid]);
      const { acknowledged } = await runOpenLoop(lanes, {
        perSecond: PER_SECOND,
        seconds: bench.sizes.seconds,
      });
      const seconds = used();
      end();
      return (seconds * US_PER_SECOND) / acknowledged.length;
    }),
  );
}

/** @returns what ends it */
function readAll(chats: readonly ChatLanes[]): () => void {
  const people = chats.flatMap(({ chatId, lanes }) => lanes.map((lane) => readerOf(lane, chatId)));
  const readings = people.map(({ read }, index) => everyFrom((index * READ_MS) / people.length, read));
  const typing = setInterval(() => people.forEach(({ type }) => void type()), TYPING_MS);
  return () => {
    for (const end of readings) end();
    clearInterval(typing);
  };
}

/** People do not all read in the same moment. @returns what ends it */
function everyFrom(startMs: number, work: () => void): () => void {
  let timer = setTimeout(() => {
    timer = setInterval(work, READ_MS);
  }, startMs);
  return () => clearTimeout(timer);
}

/** Somebody who reads what comes, as often as a client tells of it, and types now and then. */
function readerOf(lane: Lane, chatId: string) {
  let [seen, told] = [0, 0];
  lane.onDelivery = (seq) => {
    seen = Math.max(seen, seq);
  };
  return {
    read() {
      if (seen > told) lane.call("chat.read", { chatId, seq: seen });
      told = seen;
    },
    type: () => lane.call("typing.start", { chatId }),
  };
}
