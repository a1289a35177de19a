import type { BusKind } from "../chaos/cluster/chaos-bus.ts";

/**
 * The bus of the production shape (PARLEY_BUS=redis or postgres), through whose proxy the stories then go: one address,
 * two nodes of each server. Undefined where one of each is told of, at addresses of their own.
 *
 * @throws Error when it is neither
 */
export function proxiedBus(): BusKind | undefined {
  const bus = process.env.PARLEY_BUS;
  if (!bus) return undefined;
  if (bus === "redis" || bus === "postgres") return bus;
  throw new Error(`PARLEY_BUS is "${bus}", and must be redis or postgres.`);
}

export const isProxied = () => proxiedBus() !== undefined;
