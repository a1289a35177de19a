import { Adapter, type BroadcastOptions } from "socket.io-adapter";
import { textFrame } from "./plain/text-frame.ts";

/** A socket that is none of Socket.IO's but listens in the same rooms. */
export type Listener = {
  readonly id: string;
  /** @param frame a push as a WebSocket frame */
  send(frame: Buffer): void;
};

/**
 * Socket.IO's rooms, for plain sockets too: what is sent to a room reaches both kinds, and whoever is left out by his
 * id is left out of both. Socket.IO's own sockets are served as ever, and first.
 */
export class RoomAdapter extends Adapter {
  readonly #listeners = new Map<string, Listener>();

  admit(listener: Listener): void {
    this.#listeners.set(listener.id, listener);
    // A room of its own, as every socket has: by it the socket that caused a change is left out.
    this.addAll(listener.id, new Set([listener.id]));
  }

  dismiss(id: string): void {
    this.#listeners.delete(id);
    this.delAll(id);
  }

  override broadcast(packet: { data?: unknown }, options: BroadcastOptions): void {
    if (this.nsp.sockets.size > 0) super.broadcast(packet, options);
    const listeners = this.#listenersIn(options);
    if (listeners.length === 0) return;
    const [event, data] = Array.isArray(packet.data) ? packet.data : [];
    // Encoded once, however many listen.
    const frame = textFrame(JSON.stringify({ event, data }));
    for (const listener of listeners) listener.send(frame);
  }

  #listenersIn({ rooms, except }: BroadcastOptions): Listener[] {
    if (this.#listeners.size === 0) return [];
    const leftOut = this.#idsIn(except);
    const found: Listener[] = [];
    for (const id of this.#idsIn(rooms)) {
      const listener = leftOut.has(id) ? undefined : this.#listeners.get(id);
      if (listener) found.push(listener);
    }
    return found;
  }

  /** Of one room its own set: most broadcasts are to one. */
  #idsIn(rooms: ReadonlySet<string> = new Set()): ReadonlySet<string> {
    if (rooms.size > 1) return new Set([...rooms].flatMap((room) => [...(this.rooms.get(room) ?? [])]));
    const [room = ""] = rooms;
    return this.rooms.get(room) ?? new Set();
  }
}
