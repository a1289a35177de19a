import type { Core } from "../core.ts";

type Query = (...args: unknown[]) => unknown;
type Interleaving = {
  /** Part of the name or text of the query before which it happens, once. */
  before: string;
  happen(): Promise<unknown>;
};

/** The same core, in which something happens just before it makes a certain query: a race that is lost every time. */
export function interleave(core: Core, { before, happen }: Interleaving): Core {
  let hasHappened = false;

  async function interrupt(query: Query, args: unknown[]): Promise<unknown> {
    if (!hasHappened && JSON.stringify(args[0]).includes(before)) {
      hasHappened = true;
      await happen();
    }
    return query(...args);
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
