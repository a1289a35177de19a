import type { Client } from "@parley/client";

/** Yields once at first and then after changes of the client's state, as often as the consumer comes back. */
export async function* changesOf(client: Client): AsyncGenerator<void> {
  let changed = Promise.withResolvers<void>();
  client.subscribe(() => changed.resolve());
  while (true) {
    changed = Promise.withResolvers<void>();
    yield;
    await changed.promise;
  }
}
