import { Adapter, type BroadcastOptions } from "socket.io-adapter";

/** A socket that is none of Socket.IO's but listens in the same rooms. */
export type Listener = {
  readonly id: string;
  /** @param frame a push as JSON */
  send(frame: string): void;
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
    super.broadcast(packet, options);
    const [event, data] = Array.isArray(packet.data) ? packet.data : [];
    const listeners = this.#listenersIn(options);
    if (listeners.length === 0) return;
    // Encoded once, however many listen.
    const frame = JSON.stringify({ event, data });
    for (const listener of listeners) listener.send(frame);
  }

  #listenersIn({ rooms, except = new Set() }: BroadcastOptions): Listener[] {
    if (this.#listeners.size === 0) return [];
    const leftOut = this.#idsIn(except);
    const ids = [...this.#idsIn(rooms)].filter((id) => !leftOut.has(id));
    return ids.flatMap((id) => this.#listeners.get(id) ?? []);
  }

  #idsIn(rooms: ReadonlySet<string>): Set<string> {
    return new Set([...rooms].flatMap((room) => [...(this.rooms.get(room) ?? [])]));
  }
}
