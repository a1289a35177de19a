import type { Duplex } from "node:stream";

/** Connections that hold back what was written to them until the end of this turn. */
const holding = new Set<Duplex>();

/**
 * Frames that are written to a connection in one turn of the event loop go to the system in one call: in a busy room
 * the calls are what delivery costs most. Nothing waits for a timer: all is sent as soon as the code that is running,
 * and what it awaited, has ended.
 *
 * Give it the stream of an upgraded connection before anybody else writes to it.
 */
export function writeTogether(stream: Duplex): void {
  const { write } = stream;
  stream.write = (...args: unknown[]) => {
    hold(stream);
    return Reflect.apply(write, stream, args);
  };
}

function hold(stream: Duplex): void {
  if (holding.has(stream)) return;
  if (holding.size === 0) process.nextTick(sendAll);
  holding.add(stream);
  stream.cork();
}

/** In the order in which they were first written to: answers before what is told to everybody. */
function sendAll(): void {
  for (const stream of holding) stream.uncork();
  holding.clear();
}
