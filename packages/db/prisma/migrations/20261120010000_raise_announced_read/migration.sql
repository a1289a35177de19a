-- Notes up to which seq every member has read, and returns it when it has grown, else nothing. Called after every
-- commit that may have let it grow. Of parallel callers exactly one gets each value.
--
-- The marks are read again after the chat's lock is taken: a send that held it may have moved its sender's mark, and
-- leaves the announcement to the others when its sender was not the last to read. A value from before the lock would
-- be too low, and nobody would announce the right one.
-- The look before the lock spares it where somebody has not read further; whoever that is calls this himself later.
CREATE FUNCTION raise_announced_read(chat uuid)
RETURNS TABLE (seq integer, members_rev integer)
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM chats WHERE chats.id = chat AND chats.announced_read_seq < (
      SELECT min(members.last_read_seq) FROM members WHERE members.chat_id = chat AND members.left_rev IS NULL
    )
  ) THEN
    RETURN;
  END IF;

  PERFORM 1 FROM chats WHERE chats.id = chat FOR NO KEY UPDATE;

  RETURN QUERY
  UPDATE chats SET announced_read_seq = lowest.seq
  FROM (
    SELECT min(members.last_read_seq) AS seq FROM members
    WHERE members.chat_id = chat AND members.left_rev IS NULL
  ) AS lowest
  WHERE chats.id = chat AND chats.announced_read_seq < lowest.seq
  RETURNING chats.announced_read_seq, chats.members_rev;
END
$$;
