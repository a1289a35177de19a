import { AppError, type ErrorCode } from "@parley/protocol";

const outages: readonly ErrorCode[] = ["unavailable", "timeout", "rate_limited", "internal"];

/** @returns whether the same call may succeed later. */
export function isOutage(error: unknown): boolean {
  return error instanceof AppError && outages.includes(error.code);
}
