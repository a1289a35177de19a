import type { DemoHandle } from "./people.ts";

/** `.test` is reserved (RFC 6761): no mail can ever leave for these addresses. */
export function demoEmail(handle: DemoHandle): string {
  return `${handle}@parley.test`;
}
