import type { Invariant } from "./invariant.ts";

/**
 * Pushes of chat logs by connection, each with the one before it. That a chat is there is no place in its log: it may be
 * said again, and whoever hears it reads the chat.
 */
const connections = `
  WITH heard AS (
    SELECT *, count(*) FILTER (WHERE op = 'connected') OVER (PARTITION BY client ORDER BY n) AS connection
    FROM chaos.lines WHERE kind = 'RX' AND (op = 'connected' OR data ? 'push' AND rev IS NOT NULL AND chat_id IS NOT NULL AND op <> 'chat.created')
  ),
  pushes AS (
    SELECT client, user_id, chat_id, rev, (data->>'after')::integer AS after, op = 'member.removed' AS is_removal,
      lag(rev) OVER (PARTITION BY client, connection, chat_id ORDER BY n) AS before
    FROM heard WHERE op <> 'connected'
  )`;

/** What clients heard. `data.push` marks a raw push to a plain socket; the other lines tell what a client has applied. */
export const delivered: readonly Invariant[] = [
  {
    name: "I10",
    promise: "what a client has applied never goes back",
    sql: `SELECT format('%s went from rev %s of %s back to %s', client, before, chat_id, rev) AS what FROM (
        SELECT client, chat_id, rev, op, lag(rev) OVER place AS before
        FROM chaos.lines WHERE kind = 'RX' AND op IN ('applied', 'loaded', 'gone')
        WINDOW place AS (PARTITION BY client, chat_id ORDER BY n)
      ) AS heard WHERE op = 'applied' AND rev <= before`,
  },
  {
    name: "I10",
    promise: "what is pushed on one connection rises, and nothing comes twice",
    sql: `${connections}
      SELECT format('%s was pushed rev %s of %s after %s', client, rev, chat_id, before) AS what FROM pushes
      WHERE rev <= before AND NOT is_removal`,
  },
  {
    name: "I10",
    promise: "what is pushed on one connection leaves nothing out but one's own doing",
    sql: `${connections}
      SELECT format('%s was not pushed rev %s of %s', client, number, chat_id) AS what
      FROM pushes CROSS JOIN LATERAL generate_series(before + 1, coalesce(after, rev - 1)) AS number
      WHERE NOT EXISTS (
        SELECT 1 FROM chaos.lines AS ack WHERE ack.kind = 'ACK' AND ack.client = pushes.client
          AND ack.chat_id = pushes.chat_id AND ack.rev = number
      )
      AND NOT EXISTS (
        SELECT 1 FROM chaos.lines AS own WHERE own.client = pushes.client
          AND (own.op LIKE 'member.%' AND own.kind = 'SEND' AND own.chat_id = pushes.chat_id
            OR own.kind = 'ACK' AND own.data->>'failed' IN ('unavailable', 'timeout', 'stopped'))
      )
      AND NOT EXISTS (
        SELECT 1 FROM chaos.absences WHERE absences.chat_id = pushes.chat_id AND absences.user_id = pushes.user_id
      )`,
    isForFairWeather: true,
  },
  {
    name: "I11",
    promise: "every client shows what the server has",
    sql: `SELECT format('%s shows %s otherwise than the server has it: %s', client, chat_id, (
          SELECT string_agg(key || ' ' || left(coalesce(server.shown->>key, 'nothing'), 200) || ' ≠ ' ||
            left(coalesce(data->>key, 'nothing'), 200), '; ')
          FROM jsonb_object_keys(coalesce(server.shown, data)) AS key WHERE server.shown->key IS DISTINCT FROM data->key
        )) AS what
      FROM chaos.lines AS state
      CROSS JOIN LATERAL (SELECT chaos.view_of(state.user_id, chat_id, coalesce((data->>'first')::integer, 1))) AS server (shown)
      WHERE kind = 'STATE' AND op = 'view' AND server.shown IS DISTINCT FROM nullif(data, '{}')`,
  },
  {
    name: "I11",
    promise: "a terminal that follows has printed every message, once and in order",
    sql: `SELECT format('%s printed %s after %s', client, seq, before) AS what FROM (
        SELECT client, seq, lag(seq) OVER (PARTITION BY client ORDER BY n) AS before
        FROM chaos.lines WHERE kind = 'RX' AND op = 'tail'
      ) AS printed WHERE seq <> before + 1
      UNION ALL
      SELECT format('%s printed up to %s of %s', client, max(lines.seq), chats.last_seq)
      FROM chaos.lines JOIN chats ON chats.id = chat_id WHERE lines.kind = 'RX' AND op = 'tail'
      GROUP BY client, chats.last_seq HAVING max(lines.seq) <> chats.last_seq
      UNION ALL
      SELECT format('%s ended', client) FROM chaos.lines WHERE kind = 'RX' AND op = 'tail-ended'`,
  },
  {
    name: "I13",
    promise: "every message that was sent is acknowledged or visibly failed",
    sql: `SELECT format('%s never heard of its message %s in %s', client, ref, chat_id) AS what FROM chaos.lines AS sent
      WHERE kind = 'SEND' AND op = 'message.send' AND NOT EXISTS (
        SELECT 1 FROM chaos.lines AS ack WHERE ack.kind = 'ACK' AND ack.op = 'message.send' AND ack.ref = sent.ref
          AND (ack.seq IS NOT NULL OR ack.data->>'failed' <> 'stopped' OR ack.data ? 'unseen' AND EXISTS (
            SELECT 1 FROM messages WHERE messages.chat_id = sent.chat_id AND messages.client_id = sent.ref
          ))
      )`,
  },
];
