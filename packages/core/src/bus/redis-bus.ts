import type { Bus } from "./bus.ts";
import { type BusOptions, createBus } from "./create-bus.ts";
import { createRedisConnector, type RedisConnection } from "./redis-connection.ts";
import type { Ear, Wire } from "./wire.ts";

const CHANNEL = "parley:changes";
/** The longest text fits, with room for many: more in one would keep what follows waiting. */
const PAYLOAD_MAX_BYTES = 262_144;

type Options = Omit<BusOptions, "wire"> & { url: string };

/** The bus over Redis: one PUBLISH for what gathered while the last one ran, or SPUBLISH where Redis is a cluster. */
export function createRedisBus({ url, ...options }: Options): Bus {
  return createBus({ ...options, wire: redisWire(url) });
}

function redisWire(url: string): Wire {
  const connect = createRedisConnector(url, CHANNEL);
  let publisher: Promise<RedisConnection> | undefined;

  async function send(payloads: readonly string[]): Promise<void> {
    publisher ??= connect();
    const mine = publisher;
    try {
      const { redis, isCluster } = await mine;
      const publish = (payload: string) =>
        isCluster ? redis.spublish(CHANNEL, payload) : redis.publish(CHANNEL, payload);
      await Promise.all(payloads.map(publish));
    } catch (error) {
      // Whatever it was, the next attempt begins anew: elsewhere, if the channel has moved.
      publisher = undefined;
      void mine.then(({ redis }) => redis.disconnect()).catch(() => {});
      throw error;
    }
  }

  return {
    name: "redis",
    maxBytes: PAYLOAD_MAX_BYTES,
    send,
    willPass: () => true,
    async listen(ear) {
      const connection = await connect();
      return listenOn(connection, ear);
    },
    explain: (error) => `Redis at ${new URL(url).host}, which is the bus, ${reasonOf(error)}.`,
    async close() {
      await publisher?.then(({ redis }) => redis.disconnect()).catch(() => {});
    },
  };
}

async function listenOn({ redis, isCluster }: RedisConnection, { onPayload, onLost }: Ear) {
  let isClosing = false;
  const event = isCluster ? "smessage" : "message";
  redis.on(event, (_channel: string, payload: string) => onPayload(payload));
  try {
    await (isCluster ? redis.ssubscribe(CHANNEL) : redis.subscribe(CHANNEL));
  } catch (error) {
    redis.disconnect();
    throw error;
  }
  redis.once("end", () => !isClosing && onLost());
  if (redis.status === "end") throw new Error("the connection ended");
  return {
    async close() {
      isClosing = true;
      redis.disconnect();
    },
  };
}

function reasonOf(error: unknown): string {
  const { message, code = "unknown" } = error as NodeJS.ErrnoException;
  if (/timed out|timeout/i.test(message)) return "does not answer";
  if (/^protocol error/i.test(message)) return "cannot be used: what answers there is no Redis";
  return `cannot be used: ${message.replace(/\.+$/, "") || code}`;
}
