import { AppError, type PushEvent } from "@parley/protocol";
import { backOffMs } from "./back-off.ts";
import { createPause } from "./create-pause.ts";
import { hasCode } from "./has-code.ts";
import { isTransient } from "./is-transient.ts";
import type { Connection } from "./state.ts";
import type { Transport } from "./transport.ts";

export type ConnectionLoop = {
  start(): void;
  stop(): void;
  /** The network may be back, or the device awake: look at once. */
  check(): void;
  /** The network is gone: begin again without waiting for the silence to be noticed. */
  drop(): void;
};

type Parts = {
  transport: Transport;
  show(connection: Connection): void;
  /** Reads what there must be before a connection makes sense, once. @throws AppError */
  load(): Promise<void>;
  /** Reads what was missed while there was no connection. @throws AppError */
  refresh(): Promise<void>;
  onPush(push: PushEvent): void;
  onOnline(): void;
  /** The connection has ended, or an attempt has failed. */
  onDown(): void;
  /** The server no longer knows the session. */
  signOut(): void;
  /** The server asks for a second factor first. */
  hold(): void;
};

/** Connects, catches up, and begins again whenever the connection ends, until it is stopped or signed out. */
export function createConnectionLoop(parts: Parts): ConnectionLoop {
  const { transport, show } = parts;
  const pause = createPause();
  let current: AbortController | undefined;
  let failures = 0;

  return {
    start() {
      if (current) return;
      current = new AbortController();
      void stayConnected(current.signal);
    },
    stop() {
      current?.abort();
      current = undefined;
      pause.wake();
    },
    check() {
      failures = 0;
      pause.wake();
      if (transport.isSilent()) transport.disconnect();
    },
    drop: transport.disconnect,
  };

  async function stayConnected(run: AbortSignal): Promise<void> {
    failures = 0;
    show("connecting");
    while (!run.aborted) {
      const waitMs = await connectOnce(run);
      if (run.aborted) return;
      // Once an attempt has failed the header says so until one succeeds, rather than to flicker.
      show(failures === 0 ? "connecting" : "waiting");
      await pause.wait(waitMs);
    }
  }

  /** Resolves when the connection has ended, or could not be made. @returns how long to wait, in ms. */
  async function connectOnce(run: AbortSignal): Promise<number> {
    try {
      await comeOnline(run);
      return backOffMs(failures);
    } catch (error) {
      if (run.aborted) return 0;
      if (hasCode(error, "unauthenticated")) parts.signOut();
      if (hasCode(error, "factor_required")) parts.hold();
      const retryAfterMs = isTransient(error) ? (error.retryAfterMs ?? 0) : 0;
      failures += 1;
      return Math.max(retryAfterMs, backOffMs(failures));
    } finally {
      if (!run.aborted) endConnection();
    }
  }

  async function comeOnline(run: AbortSignal): Promise<void> {
    await parts.load();
    run.throwIfAborted();
    const { ended } = await transport.connect({ onPush: parts.onPush, signal: run });
    run.throwIfAborted();
    show("updating");
    await Promise.race([parts.refresh(), failWhen(ended)]);
    run.throwIfAborted();
    failures = 0;
    show("online");
    parts.onOnline();
    await ended;
  }

  async function failWhen(ended: Promise<void>): Promise<never> {
    await ended;
    throw new AppError("unavailable");
  }

  function endConnection(): void {
    transport.disconnect();
    parts.onDown();
  }
}
