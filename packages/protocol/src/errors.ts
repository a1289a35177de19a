import * as z from "zod/mini";

/**
 * Every way a call can fail: the HTTP status, the terminal client's exit code, and a sentence that tells the user
 * what to do. Screens translate by code; the sentence is what scripts and logs see.
 */
export const errors = {
  invalid_input: {
    status: 400,
    exit: 2,
    message: "Some of the input is not valid. Correct the named fields and try again.",
  },
  unauthenticated: {
    status: 401,
    exit: 3,
    message: "You are not signed in, or your session has ended. Sign in and try again.",
  },
  forbidden: { status: 403, exit: 5, message: "You may not do this in this chat. Ask one of its admins." },
  not_found: {
    status: 404,
    exit: 4,
    message: "There is no such thing here, or you have no access to it. Check the address.",
  },
  method_not_allowed: {
    status: 405,
    exit: 2,
    message: "This address does not take that method. Use one that the Allow header names.",
  },
  conflict: {
    status: 409,
    exit: 6,
    message: "This collides with something that is already there. Reload and try again.",
  },
  gone: {
    status: 410,
    exit: 10,
    message: "This invitation has expired, was revoked, or is used up. Ask for a new one.",
  },
  too_large: { status: 413, exit: 2, message: "The request is too large. Send less at once." },
  rate_limited: { status: 429, exit: 7, message: "Too many requests. Wait a little and try again." },
  internal: { status: 500, exit: 1, message: "Something went wrong on the server. Try again in a moment." },
  unavailable: { status: 503, exit: 8, message: "The server is busy or restarting. Try again in a moment." },
  timeout: { status: 504, exit: 9, message: "The server did not answer in time. Try again." },
} as const satisfies Record<string, { status: number; exit: number; message: string }>;

export type ErrorCode = keyof typeof errors;
export const ErrorCode = z.enum(Object.keys(errors) as [ErrorCode, ...ErrorCode[]]);

export const ErrorBody = z.object({
  code: ErrorCode,
  message: z.string(),
  /** The fields at fault, by path in the input. */
  fields: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
  /** When to try again, in ms from now. */
  retryAfterMs: z.optional(z.int()),
});
export type ErrorBody = z.infer<typeof ErrorBody>;

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
