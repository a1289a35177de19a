import type { Queryable } from "@parley/db/sql/queryable";

/**
 * What the checker works on besides the product's own tables: the clients' journal, and what was written when. The
 * latter is noted by triggers, in the transaction that writes, so nothing escapes it.
 */
const TABLES = `
  DROP SCHEMA IF EXISTS chaos CASCADE;
  CREATE SCHEMA chaos;

  CREATE TABLE chaos.lines (
    n integer, at double precision, client text, kind text, op text, user_id uuid, chat_id uuid, ref text,
    seq integer, rev integer, data jsonb
  );
  CREATE INDEX ON chaos.lines (kind, op);
  CREATE INDEX ON chaos.lines (client, chat_id, rev);
  CREATE INDEX ON chaos.lines (ref);

  CREATE TABLE chaos.writes (
    n bigint GENERATED ALWAYS AS IDENTITY, at double precision DEFAULT extract(epoch FROM clock_timestamp()) * 1000,
    what text, op text, chat_id uuid, seq integer, rev integer, user_id uuid, was jsonb, became jsonb
  );
  CREATE INDEX ON chaos.writes (chat_id, rev);
  CREATE INDEX ON chaos.writes (chat_id, user_id, n) WHERE what = 'member';

  CREATE FUNCTION chaos.note_message() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO chaos.writes (what, op, chat_id, seq, rev, user_id, was, became) VALUES (
      'message', TG_OP, NEW.chat_id, NEW.seq, NEW.rev, NEW.sender_id,
      CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) END, to_jsonb(NEW)
    );
    RETURN NULL;
  END $$;
  CREATE FUNCTION chaos.note_member() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO chaos.writes (what, op, chat_id, rev, user_id, was, became) VALUES (
      'member', TG_OP, NEW.chat_id, NEW.rev, NEW.user_id,
      CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) END, to_jsonb(NEW)
    );
    RETURN NULL;
  END $$;
  CREATE TRIGGER chaos_messages AFTER INSERT OR UPDATE ON messages FOR EACH ROW EXECUTE FUNCTION chaos.note_message();
  CREATE TRIGGER chaos_members AFTER INSERT OR UPDATE ON members FOR EACH ROW EXECUTE FUNCTION chaos.note_member();

  -- When somebody was outside of a chat that he had been in, by rev and by time; for ever, while nobody let him in.
  CREATE MATERIALIZED VIEW chaos.absences AS
  SELECT gone.chat_id, gone.user_id, gone.rev AS from_rev, gone.at AS from_at,
    coalesce(back.rev, 2147483647) AS to_rev, coalesce(back.at, 'Infinity') AS to_at
  FROM chaos.writes AS gone
  LEFT JOIN LATERAL (
    SELECT rev, at FROM chaos.writes AS back
    WHERE back.what = 'member' AND back.chat_id = gone.chat_id AND back.user_id = gone.user_id AND back.n > gone.n
      AND back.was->>'left_rev' IS NOT NULL AND back.became->>'left_rev' IS NULL
    ORDER BY back.n LIMIT 1
  ) AS back ON true
  WHERE gone.what = 'member' AND gone.was->>'left_rev' IS NULL AND gone.became->>'left_rev' IS NOT NULL;
  CREATE INDEX ON chaos.absences (chat_id, user_id);

  -- Since when his removal was acknowledged: by then it was committed.
  CREATE MATERIALIZED VIEW chaos.known_absences AS
  SELECT absences.chat_id, absences.user_id, from_at, to_at, min(removed.at) AS known_at
  FROM chaos.lines AS removed JOIN chaos.lines AS removal ON removal.ref = removed.ref AND removal.kind = 'SEND'
  JOIN chaos.absences ON absences.chat_id = removal.chat_id
    AND absences.user_id = (removal.data->>'userId')::uuid AND removed.at > from_at
  WHERE removed.kind = 'ACK' AND removed.op = 'member.remove' AND removed.data->>'failed' IS NULL
  GROUP BY absences.chat_id, absences.user_id, from_at, to_at;

  -- What somebody must see of a chat, from a message on; null for strangers. The same form as clients/view.ts.
  CREATE FUNCTION chaos.view_of(reader uuid, chat uuid, first integer) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
      'rev', chats.last_rev, 'title', chats.title, 'lastSeq', chats.last_seq, 'lastRead', me.last_read_seq, 'first', first,
      'unread', (
        SELECT count(*) FROM messages
        WHERE chat_id = chat AND seq > me.last_read_seq AND sender_id <> reader AND deleted_at IS NULL
      ),
      'members', (
        SELECT jsonb_object_agg(user_id, jsonb_build_array(role, last_read_seq)) FROM members
        WHERE chat_id = chat AND left_rev IS NULL
      ),
      'messages', (
        SELECT coalesce(jsonb_agg(
          jsonb_build_array(seq, sender_id, body, edited_at IS NOT NULL, deleted_at IS NOT NULL, reactions) ORDER BY seq
        ), '[]') FROM messages WHERE chat_id = chat AND seq >= first
      )
    )
    FROM chats JOIN members AS me ON me.chat_id = chats.id AND me.user_id = reader AND me.left_rev IS NULL
    WHERE chats.id = chat
  $$;`;

/** Makes them, empty, and lets the triggers note all that is written from now on. */
export async function createEvidenceTables(db: Queryable): Promise<void> {
  await db.query(TABLES);
}

/** Forgets an earlier run. */
export async function clearEvidence(db: Queryable): Promise<void> {
  await db.query("TRUNCATE chaos.lines, chaos.writes");
}

/** Nothing is written any more: works out what the checker asks of it again and again. */
export async function completeEvidence(db: Queryable): Promise<void> {
  await db.query("ANALYZE chaos.lines, chaos.writes, messages");
  for (const view of ["chaos.absences", "chaos.known_absences"])
    await db.query(`REFRESH MATERIALIZED VIEW ${view}; ANALYZE ${view}`);
}
