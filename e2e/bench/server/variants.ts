import type { Core } from "@parley/core";
import { appendMessages, type NewMessage } from "@parley/db/sql/append-messages";

/**
 * How a node of the bench writes messages: as the product does, each in a transaction of its own, or not at all. The
 * last two show what the product's way gains and costs.
 */
export type Variant = "as ever" | "one by one" | "nothing stored";

export function appenderFor(variant: Variant, core: Core): Core["append"] {
  switch (variant) {
    case "as ever":
      return core.append;
    case "one by one":
      return async (message) => {
        const [result] = await appendMessages(core.db.pool, [message]);
        if (!result || result.outcome === "duplicate") throw new Error("A new message was not written.");
        return result;
      };
    case "nothing stored":
      return createNumbering(core);
    default:
      return variant satisfies never;
  }
}

type Appended = Awaited<ReturnType<Core["append"]>>;
type Head = { seq: number; rev: number; membersRev: number };

/** Numbers messages from where their chats are in Postgres, and forgets them. */
function createNumbering({ db }: Core): Core["append"] {
  const heads = new Map<string, Promise<Head>>();

  async function readHead(chatId: string): Promise<Head> {
    const { rows } = await db.pool.query<Head>(
      'SELECT last_seq AS seq, last_rev AS rev, members_rev AS "membersRev" FROM chats WHERE id = $1',
      [chatId],
    );
    if (!rows[0]) throw new Error(`There is no chat ${chatId}.`);
    return rows[0];
  }

  return async ({ chatId, messageId }: NewMessage): Promise<Appended> => {
    const known = heads.get(chatId) ?? readHead(chatId);
    heads.set(chatId, known);
    const head = await known;
    head.seq += 1;
    head.rev += 1;
    return {
      outcome: "created",
      ...head,
      id: messageId,
      createdAt: new Date(),
      mentions: [],
      hasReceipts: true,
      readByAllSeq: null,
      file: null,
    };
  };
}
