import type { Invariant } from "./invariant.ts";

/** What is counted from the log. */
export const derived: readonly Invariant[] = [
  {
    name: "I22",
    promise: "a read mark never goes back",
    sql: `SELECT format('the mark of %s in %s went from %s to %s', user_id, chat_id, was->>'last_read_seq',
        became->>'last_read_seq') AS what
      FROM chaos.writes WHERE what = 'member' AND op = 'UPDATE'
        AND (became->>'last_read_seq')::integer < (was->>'last_read_seq')::integer`,
  },
  {
    name: "I22",
    promise: "a mark that was acknowledged is there",
    sql: `SELECT format('%s read %s up to %s, and its mark is %s', ask.client, ask.chat_id, ask.seq, last_read_seq) AS what
      FROM chaos.lines AS ask JOIN chaos.lines AS answer ON answer.ref = ask.ref AND answer.kind = 'ACK'
      JOIN members ON members.chat_id = ask.chat_id AND members.user_id = ask.user_id
      WHERE ask.kind = 'SEND' AND ask.op = 'chat.read' AND answer.data->>'failed' IS NULL AND ask.seq > last_read_seq`,
  },
  {
    name: "I22",
    promise: "that all have read is announced once",
    sql: `SELECT format('%s heard %s times that all have read %s up to %s', client, count(*), chat_id, seq) AS what
      FROM (
        SELECT client, chat_id, data->>'readByAllSeq' AS seq FROM chaos.lines
        WHERE kind = 'RX' AND op = 'chat.marksMoved' AND data ? 'readByAllSeq'
      ) AS told
      GROUP BY client, chat_id, seq HAVING count(*) > 1`,
    isForFairWeather: true,
  },
  {
    name: "I23",
    promise: "what a client calls unread is what is unread",
    sql: `SELECT format('%s counts %s unread in %s, and there are %s', state.client, state.data->>'unread', state.chat_id, count) AS what
      FROM chaos.lines AS state
      JOIN members ON members.chat_id = state.chat_id AND members.user_id = state.user_id AND members.left_rev IS NULL
      CROSS JOIN LATERAL (
        SELECT count(*) FROM messages
        WHERE chat_id = state.chat_id AND seq > last_read_seq AND sender_id <> state.user_id AND deleted_at IS NULL
      ) AS unread
      WHERE state.kind = 'STATE' AND state.op = 'view' AND state.data ? 'unread'
        AND count <> (state.data->>'unread')::integer`,
  },
  {
    name: "I24",
    promise: "nobody is typing 6 s after the last stroke",
    sql: `SELECT format('%s still shows %s typing in %s', client, data->>'typing', chat_id) AS what
      FROM chaos.lines WHERE kind = 'STATE' AND op = 'typing'`,
  },
];
