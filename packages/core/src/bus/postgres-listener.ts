import { connectForNotifications } from "@parley/db/sql/notifications";

const RECONNECT_MS = 250;

type Options = { url: string; channel: string; onPayload(payload: string): void; onGap(): void };

/** Listens to a channel, and connects again whenever the connection is lost; then something may have been missed. */
export function listenToPostgres({ url, channel, onPayload, onGap }: Options): { close(): Promise<void> } {
  let isClosed = false;
  let connection: { close(): Promise<void> } | undefined;

  async function connect(): Promise<void> {
    if (isClosed) return;
    try {
      connection = await connectForNotifications({ url, channel, onPayload, onLost: reconnect });
      if (isClosed) return await connection.close();
      onGap();
    } catch {
      reconnect();
    }
  }

  function reconnect(): void {
    connection = undefined;
    if (!isClosed) setTimeout(() => void connect(), RECONNECT_MS).unref();
  }

  const connected = connect();
  return {
    async close() {
      isClosed = true;
      await connected;
      await connection?.close();
    },
  };
}
