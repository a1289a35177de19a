import type { Invariant } from "./invariant.ts";

/** What is in Postgres, against what clients were told. */
export const stored: readonly Invariant[] = [
  {
    name: "I1",
    promise: "every acknowledged message is exactly one row, with the same id and place",
    sql: `SELECT format('%s was told that its message %s has seq %s, and there are %s such rows',
        ack.client, ack.ref, ack.seq, count(messages.seq)) AS what
      FROM chaos.lines AS ack LEFT JOIN messages ON messages.chat_id = ack.chat_id AND messages.client_id = ack.ref
        AND messages.sender_id = ack.user_id AND messages.seq = ack.seq AND messages.id::text = ack.data->>'id'
      WHERE ack.kind = 'ACK' AND ack.op = 'message.send' AND ack.seq IS NOT NULL
      GROUP BY ack.client, ack.ref, ack.seq HAVING count(DISTINCT messages.seq) <> 1`,
  },
  {
    name: "I1",
    promise: "every acknowledged change was written",
    sql: `SELECT format('%s was told that its %s made rev %s of %s, which nobody wrote', client, op, rev, chat_id) AS what
      FROM chaos.lines AS ack WHERE kind = 'ACK' AND op <> 'message.send' AND rev IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM chaos.writes WHERE writes.chat_id = ack.chat_id AND writes.rev = ack.rev)`,
  },
  {
    name: "I1",
    promise: "an acknowledged removal has removed",
    sql: `SELECT format('%s was told that it removed %s from %s, who was never out', ack.client,
        ask.data->>'userId', ack.chat_id) AS what
      FROM chaos.lines AS ack JOIN chaos.lines AS ask ON ask.ref = ack.ref AND ask.kind = 'SEND'
      WHERE ack.kind = 'ACK' AND ack.op = 'member.remove' AND ack.data->>'failed' IS NULL
        AND NOT EXISTS (
          SELECT 1 FROM chaos.absences WHERE absences.chat_id = ack.chat_id
            AND absences.user_id = (ask.data->>'userId')::uuid AND absences.from_at <= ack.at + 50
        )`,
  },
  {
    name: "I2",
    promise: "every row is what somebody sent",
    sql: `SELECT format('message %s of %s was sent by nobody', seq, chat_id) AS what FROM messages
      WHERE kind = 'text' AND NOT EXISTS (
        SELECT 1 FROM chaos.lines WHERE lines.kind = 'SEND' AND lines.op = 'message.send'
          AND lines.ref = messages.client_id AND lines.chat_id = messages.chat_id AND lines.user_id = messages.sender_id
      )`,
  },
  {
    name: "I3",
    promise: "one client id is one message, for ever",
    sql: `SELECT format('%s of %s is there %s times', client_id, chat_id, count(*)) AS what FROM messages
      GROUP BY chat_id, sender_id, client_id HAVING count(*) > 1`,
  },
  {
    name: "I3",
    promise: "all answers to one client id are the same",
    sql: `SELECT format('%s was answered with %s different places', ref, count(DISTINCT (seq, data->>'id'))) AS what
      FROM chaos.lines WHERE kind = 'ACK' AND op = 'message.send' AND seq IS NOT NULL
      GROUP BY chat_id, user_id, ref HAVING count(DISTINCT (seq, data->>'id')) > 1`,
  },
  {
    name: "I4",
    promise: "seqs of a chat have no gap",
    sql: `SELECT format('%s has %s messages from %s to %s, and says %s', chats.id, count(*), min(seq), max(seq), last_seq) AS what
      FROM chats LEFT JOIN messages ON chat_id = chats.id
      GROUP BY chats.id HAVING coalesce(max(seq), 0) <> count(seq) OR coalesce(min(seq), 1) <> 1
        OR coalesce(max(seq), 0) <> last_seq`,
  },
  {
    name: "I4",
    promise: "each rev of a chat was written, by one change",
    sql: `SELECT format('rev %s of %s was written %s times', number, chats.id, count(DISTINCT (what, seq, user_id)) FILTER (WHERE n IS NOT NULL)) AS what
      FROM chats CROSS JOIN LATERAL generate_series(2, last_rev) AS number
      LEFT JOIN chaos.writes ON chat_id = chats.id AND rev = number
      WHERE EXISTS (SELECT 1 FROM chaos.writes AS first WHERE first.chat_id = chats.id AND first.rev = 1)
      GROUP BY chats.id, number HAVING count(DISTINCT (what, seq, user_id)) FILTER (WHERE n IS NOT NULL) <> 1`,
  },
  {
    name: "I5",
    promise: "what a message is does not change",
    sql: `SELECT format('message %s of %s became another', seq, chat_id) AS what FROM chaos.writes
      WHERE what = 'message' AND op = 'UPDATE' AND EXISTS (
        SELECT 1 FROM unnest(ARRAY['id', 'chat_id', 'seq', 'sender_id', 'client_id', 'created_at', 'kind']) AS field
        WHERE was->field IS DISTINCT FROM became->field
      )`,
  },
  {
    name: "I5",
    promise: "nothing is left of a deleted message, and nothing happens to it any more",
    sql: `SELECT format('message %s of %s is deleted and holds something', seq, chat_id) AS what FROM messages
      WHERE deleted_at IS NOT NULL AND (body <> '' OR reactions <> '[]' OR edited_at IS NOT NULL)`,
  },
  {
    name: "I6",
    promise: "who reads on never finds something new before what he has seen",
    sql: `SELECT format('%s saw rev %s of %s after a later one', client, rev, chat_id) AS what
      FROM chaos.lines WHERE kind = 'RX' AND op = 'late'`,
  },
];
