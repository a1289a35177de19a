import { createRedisBus } from "@parley/core";
import { SetupError } from "@parley/db/postgres/setup-error";
import { waitUntil } from "@parley/db/postgres/wait-until";

const PATIENCE_MS = 10_000;

/** Throws a SetupError, which says what is wrong, when the Redis of REDIS_URL cannot be used. */
export async function requireRedis(url: string): Promise<void> {
  const heard = Promise.withResolvers<void>();
  const bus = createRedisBus({ url, hearsOthers: true });
  bus.subscribe({ onChanges: () => {}, onGap: heard.resolve });
  // It connects, or fails to: one of both happens soon.
  const connected = heard.promise.then(() => true);
  const failed = waitUntil(() => bus.trouble() !== null, PATIENCE_MS).then(() => false);
  await Promise.race([connected, failed]);
  const trouble = bus.trouble();
  await bus.close();
  if (trouble) throw new SetupError(`${trouble.slice(0, -1)}: see REDIS_URL.`);
}
