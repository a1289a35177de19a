-- Moves a batch of marks in one round trip: how far people have read (`read_seqs`) and what has reached them
-- (`delivered_seqs`), each forward only and at most to the chat's end; 0 where there is nothing to tell. Each pair of chat
-- and person comes once.
--
-- Locks are taken in the order that holds everywhere, so that batches, sends, choices of receipts, joins and departures
-- never deadlock:
--   1. the chats in which something moves, in id order, like append_messages and every change of membership;
--   2. the people whose own rev that takes, in id order (bump_own_revs): all of them before the first membership, for
--      whoever changes only what is his own holds his row in `users` and then waits for his membership;
--   3. memberships, and what is announced of the chats, which nobody else can be holding by now but for one statement:
--      who writes memberships of several people holds their chats or those people themselves.
-- Nobody waits for a chat or a person where nothing moves.
--
-- What everybody has read is noted with the marks, under the same lock: of parallel callers exactly one gets each value, as
-- of raise_announced_read. Whoever gives no receipts lets nothing be announced, not even what was due without him; who
-- gives them does also when his mark stays, so that what a crash swallowed is made up for.
--
-- One row comes back per input row, in the order of `ord`:
--   is_member           false for strangers; then all else is null
--   last_read_seq       his own mark, and `deleted_count` of the messages after it, up to `last_seq`, are deleted
--   has_receipts        the others are shown that he has read up to there
--   own_rev             his next one, when his mark has moved; else null
--   last_delivered_seq  when that has moved, in the others' eyes; else null
--   read_by_all_seq     what everybody has read now, when it has grown, in each row of that chat; else null
CREATE FUNCTION move_marks(chat_ids uuid[], user_ids uuid[], read_seqs integer[], delivered_seqs integer[])
RETURNS TABLE (
  ord bigint, is_member boolean, last_seq integer, last_read_seq integer, deleted_count integer, has_receipts boolean,
  members_rev integer, own_rev integer, last_delivered_seq integer, read_by_all_seq integer
)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  locked uuid[];
  readers uuid[];
  reader_revs integer[];
BEGIN
  SELECT array_agg(held.id) INTO locked FROM (
    SELECT chats.id FROM chats WHERE chats.id IN (
      SELECT members.chat_id
      FROM unnest(chat_ids, user_ids, read_seqs, delivered_seqs) AS i (chat_id, user_id, read_seq, delivered_seq)
      JOIN members ON members.chat_id = i.chat_id AND members.user_id = i.user_id AND members.left_rev IS NULL
      JOIN chats AS head ON head.id = i.chat_id
      WHERE CASE
        WHEN members.last_read_seq < least(i.read_seq, head.last_seq) THEN true
        WHEN greatest(members.last_delivered_seq, members.shown_read_seq) < least(i.delivered_seq, head.last_seq) THEN true
        ELSE members.has_receipts AND i.read_seq > 0 AND head.announced_read_seq < read_by_all_seq(i.chat_id)
      END
    )
    ORDER BY chats.id FOR NO KEY UPDATE
  ) AS held;

  IF locked IS NOT NULL THEN
    SELECT array_agg(i.user_id) INTO readers
    FROM unnest(chat_ids, user_ids, read_seqs) AS i (chat_id, user_id, read_seq)
    JOIN members ON members.chat_id = i.chat_id AND members.user_id = i.user_id AND members.left_rev IS NULL
    JOIN chats ON chats.id = i.chat_id
    WHERE i.chat_id = ANY (locked) AND members.last_read_seq < least(i.read_seq, chats.last_seq);
  END IF;

  IF readers IS NOT NULL THEN
    SELECT array_agg(own.user_id), array_agg(own.own_rev) INTO readers, reader_revs FROM bump_own_revs(readers) AS own;
  END IF;

  RETURN QUERY
  WITH input AS (
    SELECT * FROM unnest(chat_ids, user_ids, read_seqs, delivered_seqs) WITH ORDINALITY
      AS i (chat_id, user_id, read_seq, delivered_seq, ord)
  ),
  known AS (
    SELECT input.*, chats.last_seq, chats.members_rev, members.has_receipts, members.shown_read_seq,
      members.last_read_seq AS old_read_seq, members.last_delivered_seq AS old_delivered_seq,
      CASE WHEN input.chat_id = ANY (locked) THEN greatest(members.last_read_seq, least(input.read_seq, chats.last_seq))
        ELSE members.last_read_seq END AS new_read_seq,
      CASE WHEN input.chat_id = ANY (locked) THEN least(input.delivered_seq, chats.last_seq) ELSE 0 END AS new_delivered_seq
    FROM input
    JOIN members ON members.chat_id = input.chat_id AND members.user_id = input.user_id AND members.left_rev IS NULL
    JOIN chats ON chats.id = input.chat_id
  ),
  target AS (
    SELECT known.*, new_read_seq > old_read_seq AS has_read,
      CASE WHEN has_receipts AND new_read_seq > old_read_seq THEN new_read_seq ELSE shown_read_seq END AS new_shown_seq
    FROM known
  ),
  news AS (
    SELECT target.*, new_delivered_seq > greatest(old_delivered_seq, new_shown_seq) AS has_arrived FROM target
  ),
  moved AS (
    UPDATE members SET last_read_seq = greatest(members.last_read_seq, news.new_read_seq),
      shown_read_seq = greatest(members.shown_read_seq, news.new_shown_seq),
      last_read_at = CASE WHEN news.has_read AND news.has_receipts THEN clock_timestamp() ELSE members.last_read_at END,
      is_marked_unread = members.is_marked_unread AND NOT news.has_read,
      last_delivered_seq = CASE WHEN news.has_arrived THEN news.new_delivered_seq ELSE members.last_delivered_seq END,
      own_rev = coalesce(own.own_rev, members.own_rev)
    FROM news LEFT JOIN unnest(readers, reader_revs) AS own (user_id, own_rev)
      ON own.user_id = news.user_id AND news.has_read
    WHERE members.chat_id = news.chat_id AND members.user_id = news.user_id AND (news.has_read OR news.has_arrived)
    RETURNING news.ord, members.chat_id, members.user_id, members.last_read_seq, members.shown_read_seq, members.own_rev
  ),
  lowest AS (
    SELECT members.chat_id, min(greatest(members.shown_read_seq, moved.shown_read_seq)) AS seq
    FROM members LEFT JOIN moved ON moved.chat_id = members.chat_id AND moved.user_id = members.user_id
    WHERE members.chat_id IN (SELECT news.chat_id FROM news WHERE news.has_receipts AND news.read_seq > 0)
      AND members.chat_id = ANY (locked) AND members.left_rev IS NULL AND members.has_receipts
    GROUP BY members.chat_id HAVING count(*) >= 2
  ),
  raised AS (
    UPDATE chats SET announced_read_seq = lowest.seq FROM lowest
    WHERE chats.id = lowest.chat_id AND chats.announced_read_seq < lowest.seq
    RETURNING chats.id AS chat_id, chats.announced_read_seq AS seq
  )
  SELECT input.ord, news.ord IS NOT NULL, news.last_seq, coalesce(moved.last_read_seq, news.old_read_seq),
    (
      SELECT count(*)::integer FROM messages
      WHERE messages.chat_id = news.chat_id AND messages.seq > coalesce(moved.last_read_seq, news.old_read_seq)
        AND messages.deleted_at IS NOT NULL
    ),
    news.has_receipts, news.members_rev,
    CASE WHEN news.has_read THEN moved.own_rev END,
    CASE WHEN news.has_arrived THEN news.new_delivered_seq END,
    raised.seq
  FROM input
  LEFT JOIN news ON news.ord = input.ord
  LEFT JOIN moved ON moved.ord = input.ord
  LEFT JOIN raised ON raised.chat_id = news.chat_id
  ORDER BY input.ord;
END
$$;
