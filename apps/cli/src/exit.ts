import { AppError, errors } from "@parley/protocol";

/** Ctrl-C. */
export class Interrupted extends Error {
  override name = "Interrupted";
}

export const OK = 0;
export const FAILED = 1;
export const INTERRUPTED = 130;

/**
 * The one place where failures become exit codes. Frozen: 0 ok, 1 error, 2 usage, 3 sign in, 4 not found,
 * 5 forbidden, 6 conflict, 7 rate-limited, 8 offline, 9 timeout, 10 gone, 130 interrupted.
 */
export function exitCodeOf(error: unknown): number {
  if (error instanceof AppError) return errors[error.code].exit;
  if (error instanceof Interrupted) return INTERRUPTED;
  if (isBrokenPipe(error)) return OK;
  return FAILED;
}

/** The reader went away (`| head`): he has what he wanted. */
export function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}
