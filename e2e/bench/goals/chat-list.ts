import type { Person } from "@parley/core/testing/a-person";
import { makeGroups } from "../../volume/make-groups.ts";
import { timeEach } from "../anchors/time-each.ts";
import type { Goal } from "../bench.ts";
import { percentile } from "../result/percentile.ts";

const PAGE = 50;
const LARGEST_PAGE = 200;
/** Of what takes long, fewer are timed. */
const FEWER = 20;

/** The operation as the domain runs it, with all that it reads; what carries it is left out. */
export const chatList: Goal = {
  number: 14,
  title: "the chat list: the first 50 of 1,000 chats, and all of them",
  figures: { "first 50": "ms", all: "ms" },
  ratios: [
    { figure: "first 50", per: "Q", better: "lower", must: 12, stretch: 8 },
    { figure: "all", per: "Q", better: "lower", must: 70, stretch: 50 },
  ],
  async prepare({ stack, world, database, sizes }) {
    const [owner, member] = [await world.aPerson(), await world.aPerson()];
    const [one, other] = [{ user: { id: owner.id } }, { user: { id: member.id } }];
    await makeGroups(stack.databaseUrl, { owner: one, member: other, count: sizes.chatsOfOne });
    await database.pool.query("ANALYZE chats, members, messages");
    const count = Math.ceil(sizes.statements / FEWER);
    return async () => ({
      "first 50": percentile(await timeEach(count, () => owner.call("chat.list", { limit: PAGE })), 0.5),
      all: percentile(await timeEach(count, () => readAll(owner)), 0.5),
    });
  },
};

async function readAll(person: Person): Promise<void> {
  let cursor: string | null | undefined;
  do {
    const page = await person.call("chat.list", { limit: LARGEST_PAGE, ...(cursor && { cursor }) });
    cursor = page.nextCursor;
  } while (cursor !== null);
}
