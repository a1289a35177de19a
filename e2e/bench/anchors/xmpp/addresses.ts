import type { Bench } from "../../bench.ts";

/** The only host of a server that is measured, and where its groups are. */
export const HOST = "localhost";
export const GROUPS_HOST = "groups.localhost";
/** Of everybody. */
export const PASSWORD = "secret";

/** The name of an account: numbers begin with 0. */
export const nameOf = (person: number) => `u${person}`;

/** As many people as the largest load needs; the loads share them. */
export function accountsFor({ sizes }: Bench): number {
  return Math.max(sizes.idleConnections, 2 * sizes.chats, sizes.groups * sizes.groupMembers);
}
