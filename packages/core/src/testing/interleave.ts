import type { Core } from "../core.ts";

type Query = (...args: unknown[]) => unknown;
type Interleaving = {
  /** What a query must contain, in name, text or values. What happens comes just before it is made … */
  before?: string | readonly string[];
  /** … or just after it was answered, before anybody sees the answer. */
  after?: string | readonly string[];
  happen(): Promise<unknown>;
};

/** The same core, in which something happens once, at a certain query: a race that is lost every time. */
export function interleave<Given extends Core>(core: Given, { before, after, happen }: Interleaving): Given {
  let hasHappened = false;

  async function happenAt(parts: Interleaving["before"], args: unknown[]): Promise<void> {
    const isIt = parts !== undefined && [parts].flat().every((part) => JSON.stringify(args).includes(part));
    if (hasHappened || !isIt) return;
    hasHappened = true;
    await happen();
  }

  async function interrupt(query: Query, args: unknown[]): Promise<unknown> {
    await happenAt(before, args);
    const result = await query(...args);
    await happenAt(after, args);
    return result;
  }

  const watch = <Connection extends { query: Query }>(connection: Connection): Connection =>
    new Proxy(connection, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key, target);
        if (typeof value !== "function") return value;
        if (key === "query") return (...args: unknown[]) => interrupt(target.query.bind(target), args);
        if (key === "connect") return async () => watch(await value.call(target));
        return value.bind(target);
      },
    });
  const { pool } = core.db;
  return { ...core, db: { ...core.db, pool: watch(pool) } };
}
