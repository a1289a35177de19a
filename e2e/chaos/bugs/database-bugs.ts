import type { Bug } from "./bug.ts";

const FREE_IDS = 'DROP INDEX "messages_chat_id_sender_id_client_id_key";';

/** Mistakes in the functions of Postgres. */
export const databaseBugs: readonly Bug[] = [
  {
    name: "no-deduplication",
    says: "a repeated send is a new message",
    fault: "F10",
    sql: `${FREE_IDS} ${rewrite("append_messages", "WHERE known.seq IS NULL AND", "WHERE")}`,
  },
  {
    name: "deduplication-window",
    says: "a client id is remembered for a second",
    fault: "F10",
    sql: `${FREE_IDS} ${rewrite(
      "append_messages",
      "FROM firsts JOIN messages m USING (chat_id, sender_id, client_id)",
      "FROM firsts JOIN messages m USING (chat_id, sender_id, client_id) WHERE m.created_at > clock_timestamp() - interval ''1 s''",
    )}`,
  },
  {
    name: "nextval",
    says: "seqs come from a sequence",
    sql: `CREATE SEQUENCE chaos.numbers; ${rewrite("append_messages", "SELECT chat_id, last_seq + n, last_rev", "SELECT chat_id, nextval(''chaos.numbers'')::integer, last_rev")}`,
  },
  {
    name: "outsiders-write",
    says: "a send does not ask whether its sender is still a member",
    sql: rewrite(
      "append_messages",
      "members.user_id = input.sender_id AND members.left_rev IS NULL",
      "members.user_id = input.sender_id",
    ),
  },
  {
    name: "read-by-all-twice",
    says: "that all have read is announced by everybody who looks",
    sql: rewrite("raise_announced_read", "announced_read_seq < ", "announced_read_seq <= "),
  },
];

/** A function of the product's with other words in it. Quotes in them are doubled already. */
function rewrite(name: string, find: string, replace: string): string {
  return `DO $do$ DECLARE
      before text := pg_get_functiondef('${name}'::regproc);
      after text := replace(before, '${find}', '${replace}');
    BEGIN
      IF after = before THEN RAISE EXCEPTION '${name} no longer has the text that the planted bug replaces'; END IF;
      EXECUTE after;
    END $do$;`;
}
