import { randomUUIDv7 } from "node:crypto";
import type { Bench, Goal } from "../bench.ts";
import { checkChats } from "../counts/check-chats.ts";
import type { Lane } from "../generator/lane.ts";
import { type ChatLanes, closeLanes, openLanes } from "../generator/open-lanes.ts";
import { sendAll } from "../generator/send-all.ts";
import { sumsOf, untilDrained } from "../generator/sums.ts";

const WHAT = "goal 8";

/** Everybody sends all that he has sent once more, as a client does that got no answer. */
export const resend: Goal = {
  number: 8,
  title: "sending everything again, all duplicates, against the first time",
  figures: { fresh: "s", again: "s" },
  ratios: [{ figure: "again", per: "fresh", better: "lower", must: 1.2, stretch: 0.8 }],
  async prepare(bench) {
    const chats = await bench.world.directChats(bench.sizes.chats);
    return async () => {
      const lanes = await openLanes(bench, chats);
      try {
        return await sendTwice(bench, lanes);
      } finally {
        closeLanes(lanes);
      }
    };
  },
};

async function sendTwice(bench: Bench, chats: readonly ChatLanes[]) {
  const clientIdsOf = clientIdsFor(chats, bench.sizes.resends);
  const fresh = await sendAll(chats, { clientIdsOf });
  await untilDrained(chats);
  await checkChats(bench, WHAT, chats);
  const [before, first] = [await countMessages(bench, chats), sumsOf(chats)];
  const again = await sendAll(chats, { clientIdsOf });
  const [after, second] = [await countMessages(bench, chats), sumsOf(chats)];
  if (after !== before) bench.complain(`${WHAT}: sending again wrote ${after - before} messages more.`);
  if (second.delivered !== first.delivered || second.refused > 0)
    bench.complain(`${WHAT}: what was sent again was told again, or refused.`);
  return { fresh, again };
}

function clientIdsFor(chats: readonly ChatLanes[], count: number): (lane: Lane) => readonly string[] {
  const made = new Map(
    chats.flatMap(({ lanes }) =>
      lanes.map((lane) => [lane, Array.from({ length: count }, () => randomUUIDv7())] as const),
    ),
  );
  return (lane) => made.get(lane) ?? [];
}

async function countMessages({ database }: Bench, chats: readonly ChatLanes[]): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(
    "SELECT count(*)::integer AS count FROM messages WHERE chat_id = ANY ($1::uuid[])",
    [chats.map(({ chatId }) => chatId)],
  );
  return rows[0]?.count ?? 0;
}
