import type { PushEvent } from "@parley/protocol";

type Listeners = { emit(event: string, data: unknown): unknown };

/** Sends a push to rooms or to a socket. The pair of name and data is typed by `PushEvent`, which Socket.IO cannot follow. */
export function emitPush(listeners: Listeners, { event, data }: PushEvent): void {
  listeners.emit(event, data);
}
