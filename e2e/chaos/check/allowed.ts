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
    sql: `WITH removals AS MATERIALIZED (
        SELECT removal.chat_id, removal.data->>'userId' AS user_id, removed.at
        FROM chaos.lines AS removed JOIN chaos.lines AS removal ON removal.ref = removed.ref AND removal.kind = 'SEND'
        WHERE removed.kind = 'ACK' AND removed.op = 'member.remove' AND removed.data->>'failed' IS NULL
      )
      SELECT format('%s was answered %s in %s while outside', ask.client, ask.op, ask.chat_id) AS what
      FROM chaos.lines AS ask JOIN chaos.lines AS answer ON answer.ref = ask.ref AND answer.kind = 'ACK'
      JOIN chaos.absences ON absences.chat_id = ask.chat_id AND absences.user_id = ask.user_id
      WHERE ask.kind = 'SEND' AND ask.op <> 'message.send' AND answer.data->>'failed' IS NULL
        AND answer.at < to_at AND ask.at > (
          -- When the removal was acknowledged, it was committed.
          SELECT min(removals.at) FROM removals
          WHERE removals.user_id = ask.user_id::text AND removals.chat_id = ask.chat_id AND removals.at > from_at
        )`,
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
    sql: `SELECT format('%s heard %s of %s while outside', hint.client, hint.op, hint.chat_id) AS what
      FROM chaos.lines AS hint JOIN chaos.absences USING (chat_id, user_id)
      WHERE hint.kind = 'RX' AND hint.data ? 'push' AND hint.rev IS NULL
        AND hint.op IN ('chat.read', 'chat.readByAll', 'chat.typing', 'chat.delivered')
        AND hint.at < to_at AND hint.at > 3000 + greatest(from_at, (
          -- What was said before the removal may be under way on a bus that was frozen, and comes when that thaws.
          SELECT min(thaw.at) FROM chaos.lines AS thaw
          WHERE thaw.kind = 'FAULT' AND thaw.op = 'end' AND thaw.at > from_at AND EXISTS (
            SELECT 1 FROM chaos.lines AS harm WHERE harm.kind = 'FAULT' AND harm.op = 'begin' AND harm.at < from_at
          )
        ))`,
  },
];
