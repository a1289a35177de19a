-- Writes a message that comes alone: what append_messages does with one row (20261128225500_announce_on_append,
-- 20261129160000_files), with the same locks in the same order, the same outcomes and results. Most of what one row costs
-- there is the starting and ending of one large statement, whose windows and lists are of use from the second row on. Here
-- each step is a small statement, and what a message does not have (a file, a target, mentions) is not asked for.
--
-- Measured by turns on one server that had other work too (2,400 calls each in turns of 40, connections of their own, the
-- backend's CPU with the commit from /proc/PID/schedstat, 40,000 messages in 2,000 chats): 763 µs a message instead of
-- 1,425 (0.53), in 16 partitions 731 instead of 1,745 (0.42). Called in a loop for a batch it takes 0.70 of append_messages
-- for two messages, 0.84 for three, 0.89 for four and 1.27 for eight: not enough for a third way to write them.
--
-- Each statement reads what was committed before it began: the membership, the duplicate, the file, the target, and what
-- the others have read are looked up under the chat's lock, and the time is taken after it.
--
-- The settings are those of append_messages, for the same reasons; all of them cost a few µs a call, and planning anew for
-- each message in 16 partitions 200. One is added: without sorting, Postgres can only give messages in the order that is
-- asked for by the index that finds the one at once. Else, where chats had a message each when it counted them, it reads a
-- whole chat that has grown since.
CREATE FUNCTION append_message(
  chat uuid, sender uuid, client text, message uuid, body text,
  reply_to integer, forwarded jsonb, handles text, upload uuid,
  OUT outcome text, OUT seq integer, OUT rev integer, OUT id uuid, OUT created_at timestamptz, OUT mentions uuid[],
  OUT members_rev integer, OUT has_receipts boolean, OUT read_by_all_seq integer, OUT file jsonb
)
LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
SET enable_sort = off SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  head record;
  member record;
  known record;
  uploaded record;
  now_at timestamptz;
BEGIN
  SELECT chats.last_seq, chats.last_rev, chats.members_rev, chats.announced_read_seq INTO head
  FROM chats WHERE chats.id = chat FOR NO KEY UPDATE;

  SELECT members.is_blocked, members.has_receipts, members.shown_read_seq, members.history_after_seq INTO member
  FROM members WHERE members.chat_id = chat AND members.user_id = sender AND members.left_rev IS NULL;
  IF NOT FOUND THEN
    outcome := 'not_found';
    RETURN;
  END IF;
  members_rev := head.members_rev;
  has_receipts := member.has_receipts;

  SELECT messages.seq, messages.rev, messages.id, messages.body, messages.created_at, messages.mentions,
    (messages.file->>'id')::uuid AS file_id, coalesce(messages.edited_at, messages.deleted_at) IS NOT NULL AS was_rewritten
  INTO known
  FROM messages
  WHERE messages.chat_id = chat AND messages.sender_id = sender AND messages.client_id BETWEEN client AND client
  ORDER BY messages.client_id;
  IF FOUND THEN
    outcome := CASE
      WHEN known.was_rewritten THEN 'duplicate'
      WHEN known.body <> body THEN 'conflict'
      -- Each attempt to forward a file copies it.
      WHEN forwarded IS NULL AND known.file_id IS DISTINCT FROM upload THEN 'conflict'
      ELSE 'duplicate'
    END;
    seq := known.seq;
    rev := known.rev;
    id := known.id;
    created_at := known.created_at;
    mentions := known.mentions;
    RETURN;
  END IF;

  IF member.is_blocked THEN
    outcome := 'blocked';
    RETURN;
  END IF;
  IF upload IS NOT NULL THEN
    -- From here on nobody else sends it.
    SELECT files.* INTO uploaded FROM files WHERE files.id = upload FOR UPDATE;
    IF uploaded.owner_id IS DISTINCT FROM sender OR uploaded.chat_id IS NOT NULL OR NOT uploaded.is_complete THEN
      outcome := 'no_file';
      RETURN;
    END IF;
  END IF;
  IF reply_to IS NOT NULL THEN
    PERFORM 1 FROM messages AS target
    WHERE target.chat_id = chat AND target.seq BETWEEN reply_to AND reply_to AND reply_to > member.history_after_seq
      AND target.kind = 'text' AND target.deleted_at IS NULL
    ORDER BY target.seq;
    IF NOT FOUND THEN
      outcome := 'no_target';
      RETURN;
    END IF;
  END IF;

  outcome := 'created';
  now_at := date_trunc('milliseconds', clock_timestamp());
  seq := head.last_seq + 1;
  rev := head.last_rev + 1;
  id := message;
  created_at := now_at;
  IF upload IS NOT NULL THEN
    file := jsonb_build_object('id', uploaded.id, 'name', uploaded.name, 'type', uploaded.type, 'size', uploaded.size,
      'width', uploaded.width, 'height', uploaded.height);
    UPDATE files SET chat_id = chat, seq = append_message.seq WHERE files.id = upload;
  END IF;
  mentions := CASE WHEN handles <> '' THEN mentions_in(chat, sender, handles) ELSE '{}' END;
  INSERT INTO messages (chat_id, seq, rev, id, sender_id, client_id, body, created_at, reply_to_seq, forwarded, mentions, file)
  VALUES (chat, seq, rev, message, sender, client, body, now_at, reply_to, forwarded, mentions, file);
  IF mentions <> '{}' THEN
    INSERT INTO mentions (chat_id, user_id, seq)
    SELECT chat, mention.user_id, append_message.seq FROM unnest(mentions) AS mention (user_id);
  END IF;

  UPDATE members SET last_read_seq = greatest(members.last_read_seq, append_message.seq),
    shown_read_seq = CASE WHEN members.has_receipts THEN append_message.seq ELSE members.shown_read_seq END,
    last_read_at = CASE WHEN members.has_receipts THEN now_at ELSE members.last_read_at END
  WHERE members.chat_id = chat AND members.user_id = sender;
  -- Nobody had read less than the sender, so what everybody has read may have grown.
  IF member.has_receipts AND member.shown_read_seq <= head.announced_read_seq THEN
    SELECT min(members.shown_read_seq) INTO read_by_all_seq
    FROM members WHERE members.chat_id = chat AND members.left_rev IS NULL AND members.has_receipts
    HAVING count(*) >= 2 AND min(members.shown_read_seq) > head.announced_read_seq;
  END IF;
  UPDATE chats SET last_seq = append_message.seq, last_rev = append_message.rev, last_activity_at = now_at,
    announced_read_seq = coalesce(read_by_all_seq, chats.announced_read_seq)
  WHERE chats.id = chat;
END
$$;
