import type { Database } from "@parley/db";

/** What is sent behind the answer, for all that was written meanwhile: to the bus, and by the index of texts. */
const OF_NO_OPERATION = ["pg_notify(", "index_messages("];

/** Counts the statements on all connections that this pool makes from now on. @returns how many there were so far */
export function watchQueries({ pool }: Database): () => number {
  let count = 0;
  pool.on("connect", (connection) => {
    const { query } = connection;
    const counted = (...args: unknown[]) => {
      if (!isOfNoOperation(args[0])) count += 1;
      return Reflect.apply(query, connection, args);
    };
    connection.query = counted as typeof query;
  });
  return () => count;
}

function isOfNoOperation(statement: unknown): boolean {
  const text = typeof statement === "string" ? statement : (statement as { text?: string }).text;
  return OF_NO_OPERATION.some((mark) => text?.includes(mark));
}
