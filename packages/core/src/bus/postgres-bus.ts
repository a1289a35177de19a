import { randomUUID } from "node:crypto";
import { setTimeout as delay, setImmediate as nextTick } from "node:timers/promises";
import type { Queryable } from "@parley/db/sql/queryable";
import type { Change } from "../change.ts";
import { toAppError } from "../to-app-error.ts";
import type { Bus, BusListener } from "./bus.ts";
import { packChanges } from "./pack-changes.ts";
import { listenToPostgres } from "./postgres-listener.ts";
import { createPublishers } from "./publishers.ts";
import { readPayload } from "./read-payload.ts";

const CHANNEL = "parley_changes";
const RETRY_MS = 250;
const BEAT_MS = 1_000;
/** Who is not heard for this many beats is silent. */
const SILENT_BEATS = 3;

type Options = {
  db: Queryable;
  /** Hear what other processes publish, over a connection of its own; null to only publish. */
  listen: { url: string } | null;
  /** How often it shows that it is there. */
  beatMs?: number;
};

/**
 * The bus without an extra service: LISTEN and NOTIFY. Publishes what gathered while the last NOTIFY ran, in one.
 * Each process numbers what it publishes and beats, so that the others notice a hole and a death; by its own beats it
 * notices that its connection is deaf. While it has none, each beat is taken for a gap: what others do is then a beat
 * late, and not as late as the outage is long.
 */
export function createPostgresBus({ db, listen, beatMs = BEAT_MS }: Options): Bus {
  const node = randomUUID();
  const listeners = new Set<BusListener>();
  const publishers = createPublishers();
  const outbound: Change[] = [];
  let published = 0;
  let isClosed = false;
  /** Since when something of its own is under way to its own connection. */
  let unheardSince: number | undefined;
  let notifying: Promise<void> | undefined = notify();

  const listener =
    listen && listenToPostgres({ url: listen.url, channel: CHANNEL, onPayload, onGap: onConnected });
  const beat = setInterval(onBeat, beatMs).unref();

  function onPayload(payload: string): void {
    const message = readPayload(payload);
    if (!message) return;
    if (message.node === node) {
      unheardSince = undefined;
      return;
    }
    const order = publishers.hear(message, performance.now());
    if (order === "again") return;
    for (const each of listeners) each.onChanges(message.changes);
    if (order === "hole") onGap();
  }

  function onConnected(): void {
    publishers.forgetAll();
    unheardSince = undefined;
    onGap();
  }

  function onGap(): void {
    for (const each of listeners) each.onGap();
  }

  function onBeat(): void {
    const deadline = performance.now() - SILENT_BEATS * beatMs;
    const isDeaf = listener?.isDown() === true;
    if (publishers.dropSilent(deadline) || isDeaf) onGap();
    if (unheardSince !== undefined && unheardSince < deadline) listener?.renew();
    notifying ??= notify();
  }

  async function notify(): Promise<void> {
    do await send(nextPayloads());
    while (outbound.length > 0);
    notifying = undefined;
  }

  function nextPayloads(): string[] {
    const payloads = packChanges({ node, number: published + 1 }, outbound.splice(0));
    published += payloads.length;
    return payloads;
  }

  /** Until it is sent: without the hint the others would see a change only a beat later. */
  async function send(payloads: readonly string[]): Promise<void> {
    do {
      try {
        await db.query("SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload", [
          CHANNEL,
          payloads,
        ]);
        unheardSince ??= performance.now();
        return;
      } catch (error) {
        const willPass = toAppError(error).code === "unavailable";
        if (!willPass) return;
        await delay(RETRY_MS, undefined, { ref: false });
      }
    } while (!isClosed);
  }

  function deliver(changes: readonly Change[]): void {
    for (const each of listeners) each.onChanges(changes);
    outbound.push(...changes);
    notifying ??= notify();
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
      clearInterval(beat);
      await nextTick();
      await notifying;
      await listener?.close();
    },
  };
}
