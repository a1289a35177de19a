import type { Bench } from "../bench.ts";
import type { BenchChat } from "../server/bench-world.ts";
import { type Lane, openLane } from "./lane.ts";
import { openAll } from "./open-all.ts";

/** A chat with the lanes of its members, in their order. */
export type ChatLanes = {
  chatId: string;
  /** The chat's last seq before anything was written here. */
  firstSeq: number;
  lanes: readonly Lane[];
};

/** Connects every member of these chats. @param ports the nodes that they go to, in turns: the stack's own by default */
export async function openLanes(
  { stack, database }: Bench,
  chats: readonly BenchChat[],
  ports: readonly number[] = [stack.realtimePort],
): Promise<ChatLanes[]> {
  const seats = chats.flatMap(({ id, members }) =>
    members.map(({ id: userId, accessToken }, index) => ({
      port: ports[index % ports.length] ?? stack.realtimePort,
      accessToken,
      userId,
      chatId: id,
    })),
  );
  const lanes = await openAll(seats.map((seat) => () => openLane(seat)));
  const seqs = await readSeqs(database, chats);
  return chats.map(({ id, members }) => ({
    chatId: id,
    firstSeq: seqs.get(id) ?? 0,
    lanes: lanes.splice(0, members.length),
  }));
}

export function closeLanes(chats: readonly ChatLanes[]): void {
  for (const { lanes } of chats) for (const lane of lanes) lane.close();
}

async function readSeqs(
  { pool }: Bench["database"],
  chats: readonly BenchChat[],
): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ id: string; seq: number }>(
    "SELECT id, last_seq AS seq FROM chats WHERE id = ANY ($1::uuid[])",
    [chats.map(({ id }) => id)],
  );
  return new Map(rows.map(({ id, seq }) => [id, seq]));
}
