import { AppError, type ErrorCode } from "@parley/protocol";

const transientCodes: readonly ErrorCode[] = ["unavailable", "timeout", "rate_limited"];

/** @returns whether the same call may succeed later without anybody changing anything. */
export function isTransient(error: unknown): error is AppError {
  return error instanceof AppError && transientCodes.includes(error.code);
}
