import type { ErrorBody, ErrorCode } from "./error-body.ts";
import { errors } from "./errors.ts";

type Details = { message?: string; fields?: ErrorBody["fields"]; retryAfterMs?: number; cause?: unknown };

/** A failure with a code from the table. Thrown by operations and by clients alike; edges turn it into an answer. */
export class AppError extends Error {
  override name = "AppError";
  readonly code: ErrorCode;
  readonly fields: ErrorBody["fields"];
  readonly retryAfterMs: number | undefined;

  constructor(code: ErrorCode, { message, fields, retryAfterMs, cause }: Details = {}) {
    super(message ?? errors[code].message, { cause });
    this.code = code;
    this.fields = fields;
    this.retryAfterMs = retryAfterMs;
  }

  /** @returns what goes over the wire; never the cause. */
  toBody(): ErrorBody {
    const { code, message, fields, retryAfterMs } = this;
    return { code, message, ...(fields && { fields }), ...(retryAfterMs !== undefined && { retryAfterMs }) };
  }

  static fromBody({ code, message, fields, retryAfterMs }: ErrorBody): AppError {
    return new AppError(code, {
      message,
      ...(fields && { fields }),
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    });
  }
}
