import { AppError, type ErrorCode } from "@parley/protocol";

const codes: readonly ErrorCode[] = ["unauthenticated", "factor_required"];

/** @returns whether the server takes nothing from this session, whatever it is: the person has to do something first. */
export function isShutOut(error: unknown): boolean {
  return error instanceof AppError && codes.includes(error.code);
}
