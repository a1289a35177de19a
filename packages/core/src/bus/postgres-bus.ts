import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { Queryable } from "@parley/db/sql/queryable";
import type { Change } from "../change.ts";
import { toAppError } from "../to-app-error.ts";
import type { Bus, BusListener } from "./bus.ts";
import { packChanges } from "./pack-changes.ts";
import { listenToPostgres } from "./postgres-listener.ts";

const CHANNEL = "parley_changes";
const RETRY_MS = 250;

type Options = {
  db: Queryable;
  /** Hear what other processes publish, over a connection of its own; null to only publish. */
  listen: { url: string } | null;
};

/** The bus without an extra service: LISTEN and NOTIFY. Publishes what gathered while the last NOTIFY ran, in one. */
export function createPostgresBus({ db, listen }: Options): Bus {
  const node = randomUUID();
  const listeners = new Set<BusListener>();
  const outbound: Change[] = [];
  let isNotifying = false;
  let isClosed = false;

  const listener = listen && listenToPostgres({ url: listen.url, channel: CHANNEL, onPayload, onGap });

  function onPayload(payload: string): void {
    const message: { node: string; changes: Change[] } = JSON.parse(payload);
    if (message.node !== node) for (const each of listeners) each.onChanges(message.changes);
  }

  function onGap(): void {
    for (const each of listeners) each.onGap();
  }

  async function notify(): Promise<void> {
    isNotifying = true;
    while (outbound.length > 0) await send(packChanges(node, outbound.splice(0)));
    isNotifying = false;
  }

  /** Until it is sent: without the hint the others would see a change only with the chat's next one. */
  async function send(payloads: readonly string[]): Promise<void> {
    while (!isClosed) {
      try {
        await db.query("SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload", [
          CHANNEL,
          payloads,
        ]);
        return;
      } catch (error) {
        const willPass = toAppError(error).code === "unavailable";
        if (!willPass) return;
        await delay(RETRY_MS, undefined, { ref: false });
      }
    }
  }

  function deliver(changes: readonly Change[]): void {
    for (const each of listeners) each.onChanges(changes);
    outbound.push(...changes);
    if (!isNotifying) void notify();
  }

  return {
    publish(changes) {
      // A tick later: the caller's answer is on its way before anybody else hears.
      if (changes.length > 0) setImmediate(() => deliver(changes));
    },
    subscribe(each) {
      listeners.add(each);
      return () => void listeners.delete(each);
    },
    async close() {
      isClosed = true;
      await listener?.close();
    },
  };
}
