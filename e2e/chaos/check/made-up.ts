import { createTestDatabase } from "@parley/db/testing";
import type { Line } from "../journal.ts";
import { completeEvidence, createEvidenceTables } from "./evidence-tables.ts";
import { findViolations } from "./find-violations.ts";
import { loadJournal } from "./load-journal.ts";

export const ANN = "00000000-0000-7000-8000-00000000000a";
export const BOB = "00000000-0000-7000-8000-00000000000b";
export const CHAT = "00000000-0000-7000-8000-0000000000cc";

/** By default each comes after the one before, and all some seconds after what the tables have. */
type MadeUpLine = Omit<Line, "at"> & { at?: number };

/** Ann's group with Bob in it and one message of hers, and a journal that fits: the evidence of a flawless run. */
export async function makeUp() {
  const { database, drop } = await createTestDatabase({ poolSize: 1 });
  const { pool } = database;
  await createEvidenceTables(pool);
  for (const id of [ANN, BOB])
    await pool.query("INSERT INTO users (id, name, handle, email) VALUES ($1, 'A person', $2, $2)", [id, id]);
  await pool.query(
    "INSERT INTO chats (id, kind, title, last_seq, last_rev, members_rev) VALUES ($1, 'group', 'Us', 1, 2, 1)",
    [CHAT],
  );
  for (const id of [ANN, BOB])
    await pool.query(
      "INSERT INTO members (chat_id, user_id, role, rev, last_read_seq) VALUES ($1, $2, 'member', 1, 1)",
      [CHAT, id],
    );
  // Members of a new chat share its first rev; the checker asks for the revs from 2 on.
  const lines: MadeUpLine[] = [sent("m1"), acknowledged("m1", 1)];
  await pool.query(
    `INSERT INTO messages (chat_id, seq, rev, id, sender_id, client_id, body, created_at)
     VALUES ($1, 1, 2, $2, $3, 'm1', 'Hello', now())`,
    [CHAT, messageId(1), ANN],
  );
  return {
    sql: (text: string) => pool.query(text),
    add: (...more: MadeUpLine[]) => void lines.push(...more),
    /** The server's own view, as a client would show it. */
    async view(userId: string): Promise<Record<string, unknown>> {
      const { rows } = await pool.query("SELECT chaos.view_of($1, $2, 1) AS view", [userId, CHAT]);
      return rows[0]?.view ?? {};
    },
    /** The promises that this evidence breaks, in words. */
    async broken(isFairWeather = true): Promise<string[]> {
      const timed = lines.map((line, index) => ({ at: Date.now() + 10_000 + index, ...line }));
      await loadJournal(pool, timed);
      await completeEvidence(pool);
      const violations = await findViolations(pool, { isFairWeather });
      return violations.map(({ name, promise }) => `${name} ${promise}`);
    },
    drop,
  };
}

export const messageId = (seq: number) => `00000000-0000-7000-8000-${String(seq).padStart(12, "0")}`;

const ann = { client: "ann", userId: ANN, chatId: CHAT };
export const bob = { client: "bob", userId: BOB, chatId: CHAT };

export function sent(ref: string): Omit<Line, "at"> {
  return { ...ann, kind: "SEND", op: "message.send", ref };
}

export function acknowledged(ref: string, seq: number): Omit<Line, "at"> {
  return { ...ann, kind: "ACK", op: "message.send", ref, seq, rev: seq + 1, data: { id: messageId(seq) } };
}

export function pushed(rev: number, op = "message.created"): Omit<Line, "at"> {
  return { ...bob, kind: "RX", op, rev, data: { push: true } };
}

export function shown(view: object): Omit<Line, "at"> {
  return { ...bob, kind: "STATE", op: "view", data: view };
}
