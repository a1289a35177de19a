import { fetchLate } from "./fetch-late.ts";
import type { Call } from "./http-call.ts";
import type { createLearningCall } from "./learning-call.ts";

/** A learning call whose code is fetched with the first of them, or before. */
export function createLateCall(parts: Parameters<typeof createLearningCall>[0]): Call {
  let call: Call | undefined;
  return async (name, input) => {
    const later = await fetchLate().catch(() => undefined);
    // Without it there is nothing that could learn; who signs up must not wait for it.
    if (!later) return parts.call(name, input);
    call ??= later.createLearningCall(parts);
    return call(name, input);
  };
}
