import type { Database } from "@parley/db";
import type { ChatId } from "@parley/protocol";
import type { Crowd } from "./load/create-crowd.ts";

/** Whether everybody is connected and every log has arrived: cheap to ask, and not yet the proof that all agree. */
export async function isAtHead({ clients, terminals }: Crowd, { pool }: Database): Promise<boolean> {
  if (clients.some((client) => !client.isOnline())) return false;
  const { rows } = await pool.query<{ id: ChatId; rev: number; seq: number }>(
    "SELECT id, last_rev AS rev, last_seq AS seq FROM chats",
  );
  const heads = new Map(rows.map((row) => [row.id, row]));
  return (
    clients.every((client) => client.chatIds().every((id) => client.rev(id) === heads.get(id)?.rev)) &&
    terminals.every(({ chatId, lastSeq }) => lastSeq() === (heads.get(chatId)?.seq ?? 0))
  );
}
