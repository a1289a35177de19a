import type { Socket } from "node:net";
import type { Random } from "../random.ts";

/** What a slow network holds on its way; whoever sends more has to wait, and notices it. */
const BUFFER_BYTES = 65_536;

/** How the network behaves. `frozen` keeps what is sent until it thaws. */
export type Weather = {
  latencyMs: number;
  jitterMs: number;
  bytesPerSecond: number;
  state: "open" | "frozen";
};

/** One connection through the proxy. */
export type Line = {
  closed: Promise<void>;
  /** It said the marker, or there is none. */
  isMarked(): boolean;
  /** The weather has changed. */
  look(): void;
  reset(): void;
  forsake(): void;
};

type Parts = {
  client: Socket;
  upstream: Socket;
  marker: string | undefined;
  random: Random;
  weather: () => Weather;
  resetAfter: number;
  isRefusing: () => boolean;
};

/** Carries bytes both ways, in order, as late as the weather has it. */
export function createLine(parts: Parts): Line {
  const { client, upstream, marker, weather, isRefusing } = parts;
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  let isMarked = marker === undefined;
  let isForsaken = false;
  let budget = parts.resetAfter;
  const pumps = [createPump(client, upstream), createPump(upstream, client)];

  client.on("data", (chunk) => {
    if (marker !== undefined && !isMarked) isMarked = chunk.includes(marker);
    if (isMarked && isRefusing()) reset();
  });

  function createPump(from: Socket, to: Socket) {
    const queue: { chunk: Buffer | null; at: number }[] = [];
    let lastAt = 0;
    let queuedBytes = 0;
    let timer: NodeJS.Timeout | undefined;
    from.on("data", (chunk) => enqueue(chunk));
    from.on("end", () => enqueue(null));
    from.on("error", reset);
    from.on("close", () => {
      if (!isForsaken && !to.destroyed && queue.length === 0) to.end();
      if (client.destroyed && upstream.destroyed) resolve();
    });
    to.on("drain", () => flush());

    function enqueue(chunk: Buffer | null): void {
      const { latencyMs, jitterMs, bytesPerSecond } = weather();
      const delay = latencyMs === 0 ? 0 : latencyMs + jitterMs * parts.random.next();
      lastAt = Math.max(lastAt, Date.now() + delay) + ((chunk?.length ?? 0) / bytesPerSecond) * 1_000;
      queue.push({ chunk, at: lastAt });
      queuedBytes += chunk?.length ?? 0;
      flush();
    }

    function flush(): void {
      clearTimeout(timer);
      // Who keeps reading what nobody takes would be a buffer that no network has.
      if (!isOpen()) return void from.pause();
      while (queue[0]) {
        const wait = queue[0].at - Date.now();
        if (wait > 0) {
          timer = setTimeout(flush, wait);
          break;
        }
        const chunk = queue.shift()?.chunk ?? null;
        queuedBytes -= chunk?.length ?? 0;
        pass(chunk);
      }
      if (queuedBytes > BUFFER_BYTES) from.pause();
      else if (!to.writableNeedDrain) from.resume();
    }

    /** What waits under the old weather comes as the new one has it. */
    function look(): void {
      lastAt = Math.min(lastAt, Date.now() + weather().latencyMs);
      for (const each of queue) each.at = Math.min(each.at, lastAt);
      flush();
    }

    function pass(chunk: Buffer | null): void {
      if (to.destroyed) return;
      if (chunk === null) return void to.end();
      budget -= chunk.length;
      if (budget < 0) {
        // What came before the break arrives: a frame may be cut anywhere.
        to.write(chunk.subarray(0, chunk.length + budget), reset);
        return;
      }
      if (!to.write(chunk)) from.pause();
    }
    return look;
  }

  const isOpen = () => !isForsaken && (weather().state === "open" || !isMarked);

  function reset(): void {
    client.resetAndDestroy();
    upstream.resetAndDestroy();
    resolve();
  }

  return {
    closed,
    isMarked: () => isMarked,
    look() {
      for (const look of pumps) look();
    },
    reset,
    forsake() {
      isForsaken = true;
    },
  };
}
