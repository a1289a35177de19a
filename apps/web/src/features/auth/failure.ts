import { AppError, type ErrorCode, errors } from "@parley/protocol";

/** Why signing in or up did not work. */
export type Failure = { code: ErrorCode; retryAfterMs?: number | undefined; field?: string | undefined };

/** @returns the failure that a rejected call stands for. What is not ours is the network's. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof AppError)) return { code: "unavailable" };
  return { code: error.code, retryAfterMs: error.retryAfterMs, field: error.fields?.[0]?.path };
}

/** @returns the failure behind next-auth's `error` parameter: a code, with `:ms` when one may try again later. */
export function failureFromParameter(parameter: string): Failure {
  const [code = "", wait] = parameter.split(":");
  if (!isErrorCode(code)) return { code: "internal" };
  return { code, ...(wait && { retryAfterMs: Number(wait) }) };
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errors, code);
}
