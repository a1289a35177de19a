import type { PushEvent } from "@parley/protocol";
import type { Call } from "./http-call.ts";

/** The way to the server. The SDK above it knows neither HTTP nor sockets, and tests put a model in its place. */
export type Transport = {
  /** Over the socket when connected, else over REST. @throws AppError */
  call: Call;
  /**
   * Resolves when the server has admitted this client: from then on every change is pushed, until the signal aborts,
   * `disconnect` is called or the connection breaks.
   * @returns a promise that resolves when that connection has ended. @throws AppError
   */
  connect(listener: Listener): Promise<{ ended: Promise<void> }>;
  disconnect(): void;
  /** Connected, but nothing was heard for longer than the server is ever silent: after a sleep, for example. */
  isSilent(): boolean;
};

export type Listener = { onPush(push: PushEvent): void; signal: AbortSignal };
