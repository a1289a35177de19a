import type { Bug } from "./bug.ts";

const FREE_IDS = 'DROP INDEX "messages_chat_id_sender_id_client_id_key";';

/** Mistakes in the functions of Postgres. */
export const databaseBugs: readonly Bug[] = [
  {
    name: "no-deduplication",
    says: "a repeated send is a new message",
    fault: "F10",
    sql: `${FREE_IDS} ${rewrite("append_messages", "messages.client_id = input.client_id LIMIT 1", "false LIMIT 1")}`,
  },
  {
    name: "deduplication-window",
    says: "a client id is remembered for a second",
    fault: "F10",
    sql: `${FREE_IDS} ${rewrite(
      "append_messages",
      "messages.client_id = input.client_id LIMIT 1",
      "messages.client_id = input.client_id AND messages.created_at > clock_timestamp() - interval ''1 s'' LIMIT 1",
    )}`,
  },
  {
    name: "nextval",
    says: "seqs come from a sequence",
    sql: `CREATE SEQUENCE chaos.numbers; ${rewrite("append_messages", "SELECT chat_id, new_seq, new_rev", "SELECT chat_id, nextval(''chaos.numbers'')::integer, new_rev")}`,
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
    sql: ["raise_announced_read", "move_marks"]
      .map((name) => rewrite(name, "announced_read_seq < ", "announced_read_seq <= "))
      .join(" "),
  },
  {
    name: "mark-back",
    says: "a read mark goes wherever it is told to",
    sql: [
      ["members.last_read_seq < least(", "0 < least("],
      ["greatest(members.last_read_seq, least(input.read_seq, chats.last_seq))", "input.read_seq"],
      ["new_read_seq > old_read_seq", "new_read_seq <> old_read_seq"],
      ["greatest(members.last_read_seq, news.new_read_seq)", "news.new_read_seq"],
    ]
      .map(([find = "", replace = ""]) => rewrite("move_marks", find, replace))
      .join(" "),
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
