import { connectForNotifications } from "@parley/db/sql/notifications";
import type { Queryable } from "@parley/db/sql/queryable";
import { toAppError } from "../to-app-error.ts";
import type { Bus } from "./bus.ts";
import { type BusOptions, createBus } from "./create-bus.ts";
import type { Wire } from "./wire.ts";

const CHANNEL = "parley_changes";
/** Postgres takes payloads of less than 8,000 bytes. */
const PAYLOAD_MAX_BYTES = 7_900;
const SEND_TIMEOUT_MS = 5_000;
const TIMED_OUT = "Query read timeout";

type Options = Omit<BusOptions, "wire"> & { db: Queryable; url: string };

/** The bus without an extra service: LISTEN and NOTIFY. Publishes what gathered while the last NOTIFY ran, in one. */
export function createPostgresBus({ db, url, ...options }: Options): Bus {
  return createBus({ ...options, wire: postgresWire(db, url) });
}

function postgresWire(db: Queryable, url: string): Wire {
  return {
    name: "postgres",
    maxBytes: PAYLOAD_MAX_BYTES,
    async send(payloads) {
      const text = "SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload";
      // With a name it is planned once for each connection.
      const query = { name: "notify", text, values: [CHANNEL, payloads], query_timeout: SEND_TIMEOUT_MS };
      await db.query(query);
    },
    willPass: (error) => reasonOf(error) === TIMED_OUT || toAppError(error).code === "unavailable",
    listen: (ear) => connectForNotifications({ ...ear, url, channel: CHANNEL }),
    explain: (error) => `Postgres, which is the bus, cannot be reached: ${reasonOf(error)}.`,
    close: async () => {},
  };
}

function reasonOf(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  return message || code || "unknown";
}
