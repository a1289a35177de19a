import { announceServer } from "./server-address.ts";
import { startTestStack } from "./start-test-stack.ts";

/** Playwright's global setup: one stack for all stories that break nothing. */
export default async function setup(): Promise<() => Promise<void>> {
  const stack = await startTestStack("shared");
  announceServer(stack);
  return stack.stop;
}
