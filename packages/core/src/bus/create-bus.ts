import { randomUUID } from "node:crypto";
import { setTimeout as delay, setImmediate as nextTick } from "node:timers/promises";
import type { Queryable } from "@parley/db/sql/queryable";
import type { Change } from "../change.ts";
import { createMetrics, type Metrics } from "../metrics/create-metrics.ts";
import type { Bus, BusListener } from "./bus.ts";
import { keepListening } from "./keep-listening.ts";
import { isPackedBy, packChanges } from "./pack-changes.ts";
import { createPublishers } from "./publishers.ts";
import { readPayload } from "./read-payload.ts";
import { watchProcesses } from "./watch-processes.ts";
import type { Wire } from "./wire.ts";

const RETRY_MS = 250;
const BEAT_MS = 1_000;
/** Who is not heard for this many beats is silent. */
const SILENT_BEATS = 3;
/** More than so many hints are not kept for a bus that is away: the others look in Postgres instead. */
const OUTBOUND_MAX = 50_000;

type Announcement = { db: Queryable; kind: string; version: string; say(sentence: string): void };

export type BusOptions = {
  wire: Wire;
  /** Hear what other processes publish, over a connection of its own; or only publish. */
  hearsOthers: boolean;
  /** Announce this process to those that share its Postgres, and look for those that it does not hear. */
  announce?: Announcement | undefined;
  /** How often it shows that it is there. */
  beatMs?: number;
  /** Hears why the others cannot be reached or heard, once, and null when they can again. */
  onTrouble?: ((sentence: string | null) => void) | undefined;
  metrics?: Metrics;
};

/**
 * A bus on a wire that may lose things. Publishes what gathered while the last sending ran, in one.
 * Each process numbers what it publishes and beats, so that the others notice a hole and a death; by its own beats it
 * notices that its connection is deaf. While it has none, each beat is taken for a gap: what others do is then a beat
 * late, and not as late as the outage is long.
 */
export function createBus({ wire, hearsOthers, beatMs = BEAT_MS, ...options }: BusOptions): Bus {
  const { onTrouble, announce, metrics = createMetrics() } = options;
  const node = randomUUID();
  const listeners = new Set<BusListener>();
  const publishers = createPublishers();
  /** Published in this tick. */
  const due: Change[] = [];
  const outbound: Change[] = [];
  let published = 0;
  /** Something changed since the last sending that the others were not told of, as there were none. */
  let hasUntold = false;
  /** Since when it listens without a break. */
  let connectedAt = Number.POSITIVE_INFINITY;
  let isClosed = false;
  let isTroubleTold = false;
  let sendTrouble: { error: unknown } | null = null;
  /** Since when something of its own is under way to its own connection. */
  let unheardSince: number | undefined;
  /** When what is under way was sent, until it is back. */
  let sentAt: number | undefined;
  let sending: Promise<void> | undefined = sendAll();

  const listener = hearsOthers ? keepListening({ wire, onPayload, onGap: onConnected }) : null;
  const watch =
    announce &&
    watchProcesses({
      ...announce,
      self: { id: node, kind: announce.kind, bus: wire.name, version: announce.version },
      hears: (id) => (listener && !wireTrouble() ? publishers.hears(id) : null),
    });
  const beat = setInterval(onBeat, beatMs).unref();

  function onPayload(payload: string): void {
    if (isPackedBy(node, payload)) {
      measureLag();
      unheardSince = undefined;
      return;
    }
    const message = readPayload(payload);
    if (!message) return;
    const order = publishers.hear(message, performance.now());
    if (order === "again") return;
    metrics.busChanges.inc({ direction: "heard" }, message.changes.length);
    for (const each of listeners) each.onChanges(message.changes);
    if (order === "hole") onGap();
    if (isDue()) sending ??= sendAll();
  }

  /** It may be back before the sending of it has ended. */
  function measureLag(): void {
    if (sentAt !== undefined) metrics.busLagSeconds.observe((performance.now() - sentAt) / 1_000);
    sentAt = undefined;
  }

  function onConnected(): void {
    publishers.forgetAll();
    unheardSince = undefined;
    connectedAt = performance.now();
    onGap();
  }

  function onGap(): void {
    metrics.busGaps.inc();
    for (const each of listeners) each.onGap();
  }

  function onBeat(): void {
    const deadline = performance.now() - SILENT_BEATS * beatMs;
    // Who cannot send is likely to hear nothing either.
    const isDeaf = sendTrouble !== null || Boolean(listener?.trouble());
    if (publishers.noteSilent(deadline) || isDeaf || watch?.misses()) onGap();
    tellTrouble();
    if (unheardSince !== undefined && unheardSince < deadline) listener?.renew();
    sending ??= sendAll();
  }

  function wireTrouble(): string | null {
    const found = sendTrouble ?? listener?.trouble();
    return found ? wire.explain(found.error) : null;
  }

  function tellTrouble(): void {
    const sentence = wireTrouble();
    if ((sentence !== null) === isTroubleTold) return;
    isTroubleTold = sentence !== null;
    onTrouble?.(sentence);
  }

  /** Whoever else listens shows it with each beat. Who has not heard for so long whether somebody does is not alone. */
  function isAlone(): boolean {
    const isSure = performance.now() - connectedAt > SILENT_BEATS * beatMs && !watch?.misses();
    return isSure && !wireTrouble() && !publishers.haveListeners();
  }

  /** A newcomer is told at once that there is something that nobody was told of. */
  const isDue = () => outbound.length > 0 || (hasUntold && !isAlone());

  async function sendAll(): Promise<void> {
    do await send(nextPayloads());
    while (isDue());
    sending = undefined;
  }

  function nextPayloads(): string[] {
    const label = { node, number: published + 1, hears: hearsOthers, hasUntold };
    hasUntold = false;
    const payloads = packChanges({ ...label, maxBytes: wire.maxBytes }, outbound.splice(0));
    published += payloads.length;
    return payloads;
  }

  /** Until it is sent: without the hint the others would see a change only a beat later. */
  async function send(payloads: readonly string[]): Promise<void> {
    do {
      const since = unheardSince;
      // Before it is sent: over a connection that is dead it never is.
      unheardSince ??= performance.now();
      try {
        sentAt ??= performance.now();
        await wire.send(payloads);
        sendTrouble = null;
        return;
      } catch (error) {
        unheardSince = since;
        sendTrouble = { error };
        if (!wire.willPass(error)) return;
        await delay(RETRY_MS, undefined, { ref: false });
      }
    } while (!isClosed);
  }

  function deliver(): void {
    const changes = due.splice(0);
    for (const each of listeners) each.onChanges(changes);
    if (isAlone()) {
      hasUntold = true;
      return;
    }
    metrics.busChanges.inc({ direction: "published" }, changes.length);
    outbound.push(...changes);
    if (outbound.length > OUTBOUND_MAX) {
      outbound.length = 0;
      // A number that nobody ever hears: they notice the hole.
      published += 1;
    }
    sending ??= sendAll();
  }

  return {
    publish(changes) {
      if (changes.length === 0) return;
      // A tick later: the answers to all callers are on their way before anybody else hears.
      if (due.length === 0) setImmediate(deliver);
      due.push(...changes);
    },
    subscribe(each) {
      listeners.add(each);
      return () => void listeners.delete(each);
    },
    trouble: () => wireTrouble() ?? watch?.trouble() ?? null,
    async close() {
      isClosed = true;
      clearInterval(beat);
      await watch?.close();
      await nextTick();
      await sending;
      await listener?.close();
      await wire.close();
    },
  };
}
