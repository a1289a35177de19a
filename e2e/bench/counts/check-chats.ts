import type { Bench } from "../bench.ts";
import type { ChatLanes } from "../generator/open-lanes.ts";
import { sumsOf } from "../generator/sums.ts";

type Counts = { rows: number; gaps: number };

/** Complains of what was acknowledged and is not there once, of gaps, and of what was delivered too often. */
export async function checkChats(bench: Bench, what: string, chats: readonly ChatLanes[]): Promise<void> {
  for (const chat of chats) complainOfDeliveries(bench, what, chat);
  const { rows, gaps } = await countRows(bench, chats);
  const { acked } = sumsOf(chats);
  if (rows !== acked) bench.complain(`${what}: ${acked} messages were acknowledged, and ${rows} are stored.`);
  if (gaps > 0) bench.complain(`${what}: ${gaps} chats have gaps.`);
}

function complainOfDeliveries({ complain }: Bench, what: string, { chatId, lanes }: ChatLanes): void {
  const written = lanes.reduce((sum, { acked }) => sum + acked, 0);
  const missed = lanes.filter(({ acked, delivered }) => delivered !== written - acked);
  const repeated = lanes.reduce((sum, lane) => sum + lane.repeated, 0);
  if (missed.length > 0)
    complain(`${what}: ${missed.length} members of chat ${chatId} were not told all, or more.`);
  if (repeated > 0) complain(`${what}: in chat ${chatId} ${repeated} messages came twice or late.`);
}

/** What was written since the sockets were opened. */
async function countRows({ database }: Bench, chats: readonly ChatLanes[]): Promise<Counts> {
  const { rows } = await database.pool.query<Counts>(
    `SELECT sum(stored.count - before.seq)::integer AS rows,
       count(*) FILTER (WHERE stored.count <> chats.last_seq OR stored.highest <> chats.last_seq)::integer AS gaps
     FROM unnest($1::uuid[], $2::integer[]) AS before (chat_id, seq)
     JOIN chats ON chats.id = before.chat_id
     CROSS JOIN LATERAL (
       SELECT count(*), coalesce(max(seq), 0) AS highest FROM messages WHERE messages.chat_id = chats.id
     ) AS stored`,
    [chats.map(({ chatId }) => chatId), chats.map(({ firstSeq }) => firstSeq)],
  );
  return rows[0] ?? { rows: 0, gaps: 0 };
}
