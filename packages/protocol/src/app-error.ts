import type { ErrorBody, ErrorCode } from "./error-body.ts";
import { errors } from "./errors.ts";

type Details = { message?: string; fields?: ErrorBody["fields"]; retryAfterMs?: number; cause?: unknown };

const BRAND = Symbol.for("parley.AppError");
const hasBrand = (value: unknown) => typeof value === "object" && value !== null && BRAND in value;

/** A failure with a code from the table. Thrown by operations and by clients alike; edges turn it into an answer. */
export class AppError extends Error {
  override name = "AppError";
  /** Next bundles this module several times: what one copy throws, `instanceof` of another has to know. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: What extends it asks by this, too, and for itself.
    return super[Symbol.hasInstance](value) || (this === AppError && hasBrand(value));
  }
  get [BRAND](): true {
    return true;
  }
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
