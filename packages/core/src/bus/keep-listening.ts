import type { Listening, Wire } from "./wire.ts";

const RECONNECT_MS = 250;

type Options = { wire: Wire; onPayload(payload: string): void; onGap(): void };

export type Listener = {
  /** Why it could not connect the last time, or null: until that works nothing is heard. */
  trouble(): { error: unknown } | null;
  /** Gives up a connection that hears nothing any more, and opens another one. */
  renew(): void;
  close(): Promise<void>;
};

/** Listens, and connects again whenever the connection is lost; then something may have been missed. */
export function keepListening({ wire, onPayload, onGap }: Options): Listener {
  let isClosed = false;
  let trouble: { error: unknown } | null = null;
  let connection: Listening | undefined;

  async function connect(): Promise<void> {
    if (isClosed) return;
    try {
      connection = await wire.listen({ onPayload, onLost: reconnect });
      trouble = null;
      if (isClosed) return await connection.close();
      onGap();
    } catch (error) {
      trouble = { error };
      reconnect();
    }
  }

  function reconnect(): void {
    connection = undefined;
    if (!isClosed) setTimeout(() => void connect(), RECONNECT_MS).unref();
  }

  const connected = connect();
  return {
    trouble: () => trouble,
    renew() {
      if (!connection) return;
      // A dead connection does not answer to its end either: nobody waits for it.
      void connection.close().catch(() => {});
      reconnect();
    },
    async close() {
      isClosed = true;
      await connected;
      await connection?.close();
    },
  };
}
