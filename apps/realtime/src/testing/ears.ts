import type { Person } from "@parley/core/testing/a-person";
import type { EventName } from "@parley/protocol";
import { connect } from "./connect.ts";
import { openPlain } from "./open-plain.ts";
import { bearer } from "./plain-world.ts";

/** A connected socket, as far as it listens. */
export type Ear = {
  /** What it heard of this event. */
  heard(event: EventName): unknown[];
  /** Everything that the server has sent it until now is here afterwards, or the socket is closed. */
  catchUp(): Promise<unknown>;
  close(): void;
  closed: Promise<unknown>;
};

/** The ways to listen, each with the token of whoever does. */
export const transports: Record<string, (port: number, person: Person) => Promise<Ear>> = {
  async "Socket.IO"(port, person) {
    const { socket, received, ask } = await connect(port, person);
    const closed = new Promise((resolve) => socket.once("disconnect", resolve));
    return {
      heard: (event) => received.filter((push) => push.event === event).map(({ data }) => data),
      catchUp: () => Promise.race([ask("me.get", {}), closed]),
      close: () => void socket.disconnect(),
      closed,
    };
  },
  async WebSocket(port, { accessToken }) {
    const { frames, call, closed, webSocket } = await openPlain(port, bearer(accessToken));
    // It is in its rooms when the first answer is here.
    await call("me.get");
    return {
      heard: (event) => frames.filter((frame) => frame.event === event).map(({ data }) => data),
      catchUp: () => Promise.race([call("me.get"), closed]),
      close: () => webSocket.close(),
      closed,
    };
  },
};
