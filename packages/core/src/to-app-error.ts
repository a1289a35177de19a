import { AppError } from "@parley/protocol";

/** Postgres error classes that pass: connection trouble, out of resources, shutting down. */
const PASSING = /^(08|53|57P|40001|40P01|55P03|57014)/;
const NETWORK = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND"]);

/** Turns whatever was thrown into one of the contract's errors. The cause stays on this side. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError(isPassing(error) ? "unavailable" : "internal", { cause: error });
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  // pg reports a lost or never made connection by message alone.
  return (
    PASSING.test(code) ||
    NETWORK.has(code) ||
    /connection (terminated|timeout)|timeout exceeded/i.test(error.message)
  );
}
