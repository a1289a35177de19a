import { AppError, type ErrorCode } from "@parley/protocol";

export function hasCode(error: unknown, code: ErrorCode): error is AppError {
  return error instanceof AppError && error.code === code;
}
