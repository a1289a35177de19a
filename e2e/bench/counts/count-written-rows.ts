import { randomUUID, randomUUIDv7 } from "node:crypto";
import { appendMessages } from "@parley/db/sql/append-messages";
import { type Queryable, transaction } from "@parley/db/sql/queryable";
import type { Bench } from "../bench.ts";
import { BODY } from "../generator/lane.ts";
import type { BenchChat } from "../server/bench-world.ts";

const LARGE = 20;
/** The message, the chat's head, and its sender's own read mark. */
const MOST = 3;

/** Complains when a message writes more rows than that, or more the more members there are. @returns by members */
export async function countWrittenRows(bench: Bench): Promise<Record<string, number>> {
  const { world, complain } = bench;
  const counts: Record<string, number> = {};
  for (const chat of [...(await world.groups(1, 2)), ...(await world.groups(1, LARGE))]) {
    const count = await rowsWrittenIn(bench, chat);
    const name = `a message to ${chat.members.length}`;
    counts[name] = count;
    if (count > MOST) complain(`${name} wrote ${count} rows, and may write ${MOST}.`);
  }
  return counts;
}

function rowsWrittenIn({ database }: Bench, { id: chatId, members }: BenchChat): Promise<number> {
  const message = { chatId, clientId: randomUUIDv7(), messageId: randomUUID(), body: BODY, handles: [] };
  const senderId = members[1]?.id ?? "";
  return transaction(database.pool, async (tx) => {
    const before = await readWritten(tx);
    const [result] = await appendMessages(tx, [
      { ...message, senderId, replyToSeq: null, fileId: null, forwarded: null },
    ]);
    if (result?.outcome !== "created") throw new Error(`The message was not written: ${result?.outcome}.`);
    return (await readWritten(tx)) - before;
  });
}

/** By this transaction, and by earlier ones of its connection that Postgres has not added up yet. */
async function readWritten(tx: Queryable): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(
    "SELECT sum(n_tup_ins + n_tup_upd + n_tup_del)::integer AS count FROM pg_stat_xact_user_tables",
  );
  return rows[0]?.count ?? 0;
}
