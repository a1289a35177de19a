import { connectForNotifications, type Notifications } from "@parley/db/sql/notifications";

const RECONNECT_MS = 250;

type Options = { url: string; channel: string; onPayload(payload: string): void; onGap(): void };

export type PostgresListener = {
  /** Whether it has tried to connect in vain: nothing is heard until that works. */
  isDown(): boolean;
  /** Gives up a connection that hears nothing any more, and opens another one. */
  renew(): void;
  close(): Promise<void>;
};

/** Listens to a channel, and connects again whenever the connection is lost; then something may have been missed. */
export function listenToPostgres({ url, channel, onPayload, onGap }: Options): PostgresListener {
  let isClosed = false;
  let isDown = false;
  let connection: Notifications | undefined;

  async function connect(): Promise<void> {
    if (isClosed) return;
    try {
      connection = await connectForNotifications({ url, channel, onPayload, onLost: reconnect });
      isDown = false;
      if (isClosed) return await connection.close();
      onGap();
    } catch {
      isDown = true;
      reconnect();
    }
  }

  function reconnect(): void {
    connection = undefined;
    if (!isClosed) setTimeout(() => void connect(), RECONNECT_MS).unref();
  }

  const connected = connect();
  return {
    isDown: () => isDown,
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
