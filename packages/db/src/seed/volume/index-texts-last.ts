import type pg from "pg";

type Index = { name: string; definition: string };

const searchIndexes = `
  SELECT indexname AS name, indexdef AS definition FROM pg_indexes
  WHERE schemaname = current_schema() AND tablename = 'messages' AND indexdef LIKE '% USING gin %'
    AND NOT EXISTS (SELECT 1 FROM messages)`;

/**
 * Runs `load` without the indexes of messages' texts and makes them afterwards, which is several times faster than to
 * add row by row. Only while there is no message: nobody waits for a search then.
 */
export async function indexTextsLast(client: pg.ClientBase, load: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<Index>(searchIndexes);
  for (const { name } of rows) await client.query(`DROP INDEX "${name}"`);
  await load();
  await client.query("SET LOCAL maintenance_work_mem = '256MB'");
  for (const { definition } of rows) await client.query(definition);
}
