import type { Bug } from "./bug.ts";

const FREE_IDS = 'DROP INDEX "messages_chat_id_sender_id_client_id_key";';
/** How the functions that write messages look for what was sent under a client id. */
const ofMany = "messages.client_id BETWEEN input.client_id AND input.client_id";
const ofOne = "messages.client_id BETWEEN client AND client";
const LATELY = "messages.created_at > clock_timestamp() - interval ''1 s''";

/** Mistakes in the functions of Postgres. */
export const databaseBugs: readonly Bug[] = [
  {
    name: "no-deduplication",
    says: "a repeated send is a new message",
    fault: "F10",
    sql: `${FREE_IDS} ${rewriteAppends({ many: [ofMany, "false"], one: [ofOne, "false"] })}`,
  },
  {
    name: "deduplication-window",
    says: "a client id is remembered for a second",
    fault: "F10",
    sql: `${FREE_IDS} ${rewriteAppends({
      many: [ofMany, `${ofMany} AND ${LATELY}`],
      one: [ofOne, `${ofOne} AND ${LATELY}`],
    })}`,
  },
  {
    name: "nextval",
    says: "seqs come from a sequence",
    sql: `CREATE SEQUENCE chaos.numbers; ${rewriteAppends({
      many: [
        "SELECT chat_id, new_seq, new_rev",
        "SELECT chat_id, nextval(''chaos.numbers'')::integer, new_rev",
      ],
      one: ["VALUES (chat, seq, rev", "VALUES (chat, nextval(''chaos.numbers'')::integer, rev"],
    })}`,
  },
  {
    name: "outsiders-write",
    says: "a send does not ask whether its sender is still a member",
    sql: rewriteAppends({
      many: ["AND members.left_rev IS NULL\n      ORDER BY", "\n      ORDER BY"],
      one: ["members.user_id = sender AND members.left_rev IS NULL", "members.user_id = sender"],
    }),
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

type Edit = readonly [find: string, replace: string];

/** The same mistake in the function for several messages and in the one for one. */
function rewriteAppends({ many, one }: { many: Edit; one: Edit }): string {
  return `${rewrite("append_messages", ...many)} ${rewrite("append_message", ...one)}`;
}

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
