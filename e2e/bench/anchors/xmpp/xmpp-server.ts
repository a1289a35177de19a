import type { Bench } from "../../bench.ts";

/** A server of others that runs, on the servers' core. */
export type XmppServer = {
  port: number;
  /** Resident memory now, after a collection where the server can be asked for one, in bytes. */
  memory(): Promise<number>;
  stop(): Promise<void>;
};

/** A server of others with its accounts and its database, ready to be started. */
export type PreparedServer = {
  start(): Promise<XmppServer>;
  /** How many messages its archive holds. */
  archived(): Promise<number>;
};

/** Makes its folder, its database in the same Postgres, and the accounts. */
export type PrepareServer = (bench: Bench) => Promise<PreparedServer>;
