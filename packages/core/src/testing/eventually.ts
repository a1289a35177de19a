import { vi } from "vitest";

const TIMEOUT_MS = 10_000;
const INTERVAL_MS = 5;

/** Waits until the expectations in `check` hold. @throws what it threw last, after 10 s */
export function eventually<Result>(check: () => Result | Promise<Result>): Promise<Result> {
  return vi.waitFor(check, { timeout: TIMEOUT_MS, interval: INTERVAL_MS });
}
