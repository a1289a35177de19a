-- People are searched for by how their names and handles begin, also with one among ten thousand: without this the table was
-- read whole. Updates that leave both alone, as every read mark's does, do not touch it.
CREATE INDEX "users_words_idx" ON "users" USING gin (lower("name") gin_trgm_ops, "handle" gin_trgm_ops);

-- Whoever deletes his account withdraws his invites.
-- CreateIndex
CREATE INDEX "invites_created_by_idx" ON "invites"("created_by");

-- It is called for one person, or for those of a batch. Postgres takes a thousand for granted, and read all people for each
-- who was added to a chat.
ALTER FUNCTION bump_own_revs(uuid[]) ROWS 10;

-- Settings of storage, also where a table is split: its partitions have them, and the table itself can have none.
CREATE FUNCTION set_storage(name regclass, settings text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  part regclass;
BEGIN
  FOR part IN SELECT oid FROM pg_class WHERE oid = name AND relkind = 'r'
    UNION ALL SELECT relid FROM pg_partition_tree(name) WHERE isleaf
  LOOP
    EXECUTE format('ALTER TABLE %s SET (%s)', part, settings);
  END LOOP;
END
$$;

-- Messages are written once and read for ever: they need vacuum only to be marked as visible to all, which is what lets
-- counts of unread ones stay in the index, and later as frozen. By default that waits until a fifth has been added, tens
-- of millions in a large table, and is then much work at once; so it comes after a fiftieth, and statistics with it.
-- Their fillfactor stays 100: what changes a message changes its rev, which is indexed, so that no room on the page would
-- keep an update heap-only.
SELECT set_storage('messages', 'autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02');

-- Each message leaves a dead version of its chat's row, each read mark one of a member's and of a person's. Pages are
-- cleaned by whoever reads them next; those that nobody reads soon are vacuum's, and by default it waits for a fifth of
-- the table.
SELECT set_storage('chats', 'autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05');
SELECT set_storage('members', 'autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05');
SELECT set_storage('users', 'autovacuum_vacuum_scale_factor = 0.05');

-- A session's row changes once a minute while it is used, a process' every few seconds: room for the next version on the
-- same page keeps indexes out of it.
SELECT set_storage('sessions', 'fillfactor = 80');
SELECT set_storage('nodes', 'fillfactor = 50');
SELECT set_storage('processes', 'fillfactor = 50');
