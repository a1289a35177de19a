import * as z from "zod/mini";
import { errors } from "./errors.ts";

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
