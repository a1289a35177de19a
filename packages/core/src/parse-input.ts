import { AppError, type OperationName, operations, type ParsedInput } from "@parley/protocol";
import * as z from "zod/mini";
import { describeIssue } from "./describe-issue.ts";

/** Checks input against the contract. @throws AppError invalid_input that names each field at fault. */
export function parseInput<Name extends OperationName>(name: Name, input: unknown): ParsedInput<Name> {
  // The schema is the row's; TypeScript cannot follow that through the table.
  return parseBy(operations[name].input, input) as ParsedInput<Name>;
}

/** Checks input against a schema. @throws AppError invalid_input that names each field at fault. */
export function parseBy<Schema extends z.core.$ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = z.safeParse(schema, input, { reportInput: true });
  if (parsed.success) return parsed.data;
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
