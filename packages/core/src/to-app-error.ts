import { AppError, type ErrorCode } from "@parley/protocol";

/** Postgres error classes that pass: connection trouble, out of resources, shutting down. */
const PASSING = /^(08|53|57P|40001|40P01|55P03|57014)/;
const NETWORK = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND"]);

/** Prisma's name for a unique value that somebody else took first. */
const TAKEN = "P2002";

/** Turns whatever was thrown into one of the contract's errors. The cause stays on this side. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError(codeFor(error), { cause: error });
}

function codeFor(error: unknown): ErrorCode {
  if (!(error instanceof Error)) return "internal";
  const code = "code" in error ? String(error.code) : "";
  if (code === TAKEN) return "conflict";
  return isPassing(error, code) ? "unavailable" : "internal";
}

function isPassing(error: Error, code: string): boolean {
  // pg reports a lost or never made connection by message alone.
  return (
    PASSING.test(code) ||
    NETWORK.has(code) ||
    /connection (terminated|timeout)|timeout exceeded/i.test(error.message)
  );
}
