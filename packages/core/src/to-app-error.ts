import { AppError, type ErrorCode } from "@parley/protocol";
import * as z from "zod/mini";

/** Postgres error classes that pass: connection trouble, out of resources, shutting down. */
const PASSING = /^(08|53|57P|40001|40P01|55P03|57014)/;
/** Prisma's own codes for a database that is away, has gone, or answers too late. */
const PRISMA_PASSING = /^(P1001|P1002|P1008|P1017|P2024|P2028)$/;
const NETWORK = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND"]);

/** Prisma's and Postgres' codes for a unique value that somebody else took first. */
const TAKEN = ["P2002", "23505"];

/** What Postgres said, inside of what Prisma made of it. */
const FromPrisma = z.object({
  meta: z.object({ driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }) }),
});

/** Turns whatever was thrown into one of the contract's errors. The cause stays on this side. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError(codeFor(error), { cause: error });
}

function codeFor(error: unknown): ErrorCode {
  if (!(error instanceof Error)) return "internal";
  const codes = codesOf(error);
  if (codes.some((code) => TAKEN.includes(code))) return "conflict";
  // pg reports a lost or never made connection by message alone.
  const hasNoConnection = /connection (terminated|timeout)|timeout exceeded/i.test(error.message);
  return hasNoConnection || codes.some(isPassing) ? "unavailable" : "internal";
}

function codesOf(error: Error): string[] {
  const own = "code" in error ? [String(error.code)] : [];
  const inner = FromPrisma.safeParse(error);
  return inner.success ? [...own, inner.data.meta.driverAdapterError.cause.originalCode] : own;
}

function isPassing(code: string): boolean {
  return PASSING.test(code) || PRISMA_PASSING.test(code) || NETWORK.has(code);
}
