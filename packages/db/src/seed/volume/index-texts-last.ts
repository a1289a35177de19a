import type pg from "pg";
import { indexMessages, listUnindexedChats } from "../../sql/index-messages.ts";

type Index = { name: string; definition: string };

const searchIndexes = `
  SELECT indexname AS name, replace(indexdef, ' ON ONLY ', ' ON ') AS definition FROM pg_indexes
  WHERE schemaname = current_schema() AND tablename = 'message_search' AND indexdef LIKE '% USING gin %'
    AND NOT EXISTS (SELECT 1 FROM message_search)`;

/**
 * Runs `load`, and indexes the messages' texts afterwards. Where none is indexed yet the indexes are made last of all,
 * which is several times faster than to add row by row: nobody waits for a search then.
 */
export async function indexTextsLast(client: pg.ClientBase, load: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<Index>(searchIndexes);
  await load();
  for (const { name } of rows) await client.query(`DROP INDEX "${name}"`);
  await indexMessages(client, { chatIds: await listUnindexedChats(client) });
  await client.query("SET LOCAL maintenance_work_mem = '256MB'");
  for (const { definition } of rows) await client.query(definition);
}
