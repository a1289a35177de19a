import pg from "pg";

const CONNECT_TIMEOUT_MS = 5_000;

type Options = {
  url: string;
  /** An identifier, not user input. */
  channel: string;
  onPayload(payload: string): void;
  /** Called once, when an established connection ends other than by `close`. */
  onLost(): void;
};

export type Notifications = { close(): Promise<void> };

/** Opens a connection of its own that hears the NOTIFYs of one channel. @throws when it cannot connect */
export async function connectForNotifications({
  url,
  channel,
  onPayload,
  onLost,
}: Options): Promise<Notifications> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  });
  let isClosing = false;
  // pg reports trouble as an error and then an end, or as an end alone.
  client.on("error", () => {});
  client.on("notification", ({ payload }) => payload !== undefined && onPayload(payload));
  try {
    await client.connect();
    await client.query(`LISTEN ${channel}`);
  } catch (error) {
    void client.end().catch(() => {});
    throw error;
  }
  client.once("end", () => !isClosing && onLost());
  return {
    async close() {
      isClosing = true;
      await client.end();
    },
  };
}
