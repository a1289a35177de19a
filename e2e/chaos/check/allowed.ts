import type { Invariant } from "./invariant.ts";

/**
 * What somebody who was removed must not see or do. What is written goes by rev alone. Who was let in again may see what
 * he missed; so what is heard counts until that was written, by the clock that all processes here share.
 */
export const allowed: readonly Invariant[] = [
  {
    name: "I14",
    promise: "after a removal nothing of the chat is pushed to whom it removed",
    sql: `SELECT format('%s was pushed rev %s of %s, having been removed with %s', client, push.rev, push.chat_id, from_rev) AS what
      FROM chaos.lines AS push JOIN chaos.absences USING (chat_id, user_id)
      WHERE push.kind = 'RX' AND push.data ? 'push' AND push.rev > from_rev AND push.at < to_at`,
  },
  {
    name: "I14",
    promise: "after a removal nothing is applied by whom it removed",
    sql: `SELECT format('%s applied rev %s of %s, having been removed with %s', client, heard.rev, heard.chat_id, from_rev) AS what
      FROM chaos.lines AS heard JOIN chaos.absences USING (chat_id, user_id)
      WHERE heard.kind = 'RX' AND heard.op = 'applied' AND heard.rev > from_rev AND heard.at < to_at`,
  },
  {
    name: "I14",
    promise: "who was removed is refused whatever he asks",
    sql: `SELECT format('%s was answered %s in %s while outside', ask.client, ask.op, ask.chat_id) AS what
      FROM chaos.lines AS ask JOIN chaos.lines AS answer ON answer.ref = ask.ref AND answer.kind = 'ACK'
      JOIN chaos.known_absences AS outside ON outside.chat_id = ask.chat_id AND outside.user_id = ask.user_id
      WHERE ask.kind = 'SEND' AND ask.op <> 'message.send' AND answer.data->>'failed' IS NULL
        AND answer.at < to_at AND ask.at > known_at`,
  },
  {
    name: "I14",
    promise: "who was removed writes nothing",
    sql: `SELECT format('message %s of %s was written by somebody who was outside', seq, chat_id) AS what
      FROM chaos.writes JOIN chaos.absences USING (chat_id, user_id)
      WHERE what = 'message' AND op = 'INSERT' AND became->>'kind' = 'text' AND rev > from_rev AND rev < to_rev`,
  },
  {
    name: "I15",
    promise: "who was removed hears no hint of the chat either",
    sql: `WITH outside AS MATERIALIZED (
        -- What was said before the removal may be under way on a bus that was frozen, and comes when that thaws.
        SELECT chat_id, user_id, to_at, greatest(from_at, (
          SELECT min(thaw.at) FROM chaos.lines AS thaw
          WHERE thaw.kind = 'FAULT' AND thaw.op = 'end' AND thaw.at > from_at AND EXISTS (
            SELECT 1 FROM chaos.lines AS harm WHERE harm.kind = 'FAULT' AND harm.op = 'begin' AND harm.at < from_at
          )
        )) AS quiet_at
        FROM chaos.absences
      )
      SELECT format('%s heard %s of %s while outside', hint.client, hint.op, hint.chat_id) AS what
      FROM chaos.lines AS hint JOIN outside USING (chat_id, user_id)
      WHERE hint.kind = 'RX' AND hint.data ? 'push' AND hint.rev IS NULL
        AND hint.op IN ('chat.marksMoved', 'chat.typing')
        AND hint.at < to_at AND hint.at > 3000 + quiet_at`,
  },
];
