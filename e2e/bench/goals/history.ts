import { listMessages } from "@parley/db/sql/messages";
import { fillChat } from "../../volume/fill-chat.ts";
import { timeEach } from "../anchors/time-each.ts";
import type { Bench, Goal } from "../bench.ts";
import { percentile } from "../result/percentile.ts";
import type { BenchChat } from "../server/bench-world.ts";

const PAGE = 50;
/** One statement of the harness may take 30 s. */
const SLICE = 100_000;

/** The newest page of a long chat and its oldest one, as the query that both are read with. */
export const history: Goal = {
  number: 13,
  title: "a page of history in SQL, the newest and the oldest of a long chat",
  figures: { "the newest": "ms", "the oldest": "ms" },
  ratios: [
    { figure: "the oldest", per: "the newest", better: "lower", must: 1.2, stretch: 1.05 },
    { figure: "the newest", per: "Q", better: "lower", must: 4, stretch: 2.5 },
  ],
  async prepare(bench) {
    const { world, database, sizes } = bench;
    const [chat] = await world.groups(1, 2);
    if (!chat) throw new Error("The chat was not made.");
    await fill(bench, chat);
    const page = (first: number) =>
      timeEach(sizes.statements, () =>
        listMessages(database.pool, { chatId: chat.id, first, last: first + PAGE - 1 }),
      );
    return async () => ({
      "the newest": percentile(await page(sizes.historyDepth - PAGE + 1), 0.5),
      "the oldest": percentile(await page(1), 0.5),
    });
  },
};

async function fill({ stack, database, sizes }: Bench, { id: chatId, members }: BenchChat): Promise<void> {
  const users = members.map(({ id }) => ({ user: { id } }));
  for (let filled = 0; filled < sizes.historyDepth; filled += SLICE) {
    const count = Math.min(SLICE, sizes.historyDepth - filled);
    await fillChat(stack.databaseUrl, { chatId, members: users, count });
  }
  await database.pool.query("ANALYZE messages");
}
