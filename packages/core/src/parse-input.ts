import { AppError, type OperationName, operations, type ParsedInput } from "@parley/protocol";
import * as z from "zod/mini";
import { describeIssue } from "./describe-issue.ts";

/** Checks input against the contract. @throws AppError invalid_input that names each field at fault. */
export function parseInput<Name extends OperationName>(name: Name, input: unknown): ParsedInput<Name> {
  const schema: z.core.$ZodType = operations[name].input;
  const parsed = z.safeParse(schema, input, { reportInput: true });
  if (parsed.success) return parsed.data as ParsedInput<Name>;
  throw invalidInput(parsed.error.issues.flatMap(describeIssue));
}

/** The error for input that the schema cannot judge alone, like a page's cursor. */
export function invalidInput(fields: { path: string; message: string }[]): AppError {
  const sentence = fields.map(({ path, message }) => `${path || "The input"} ${message}`).join("; ");
  return new AppError("invalid_input", {
    message: `${sentence}. Correct this and try again.`,
    fields,
  });
}
