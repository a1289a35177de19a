import type { Deliveries } from "./deliveries.ts";
import { fetchLate } from "./fetch-late.ts";
import type { Call } from "./http-call.ts";
import type { Store } from "./store.ts";

/** Deliveries whose code is fetched with the first message, or before. */
export function createLateDeliveries(parts: { store: Store; call: Call }): Deliveries {
  let deliveries: Deliveries | undefined;

  return {
    note(message) {
      fetchLate().then(
        (later) => {
          deliveries ??= later.createDeliveries(parts);
          deliveries.note(message);
        },
        // It is no more than a courtesy.
        () => {},
      );
    },
    stop: () => deliveries?.stop(),
  };
}
