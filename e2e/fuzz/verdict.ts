import { ErrorBody, errors, type OperationName, operations } from "@parley/protocol";

/** How a case ended: its answer in a word, for the table, and what is wrong with it. */
export type Verdict = { answer: string; problem?: string };

/** What the contract says that the server's own failures are, and what would mean that nothing was tried. */
const forbidden: ReadonlySet<string> = new Set(["internal", "unavailable", "timeout", "rate_limited"]);

/** Judges an error's body: of the contract's form, no failure of the server, and naming the fields at fault. */
export function judgeError(body: unknown, { needsField }: { needsField: boolean }): Verdict {
  const parsed = ErrorBody.safeParse(body);
  if (!parsed.success) return { answer: "?", problem: `no error of the contract: ${JSON.stringify(body)}` };
  const { code, fields = [], message } = parsed.data;
  if (forbidden.has(code)) return { answer: code, problem: `answered ${code}: ${message}` };
  const isNameless = code === "invalid_input" && fields.length === 0;
  if (needsField && isNameless) return { answer: code, problem: `names no field: ${message}` };
  return { answer: code };
}

/** The status that goes with an error's body. */
export function statusOf(body: unknown): number | undefined {
  const parsed = ErrorBody.safeParse(body);
  return parsed.success ? errors[parsed.data.code].status : undefined;
}

/** Judges what a call that was carried out gave. */
export function judgeOutput(name: OperationName, data: unknown): Verdict {
  const parsed = operations[name].output.safeParse(data);
  if (parsed.success) return { answer: "ok" };
  const [issue] = parsed.error.issues;
  return { answer: "ok", problem: `not the output of ${name}: ${issue?.path.join(".")} ${issue?.message}` };
}

/** Whether the input is an object, of which fields can be named. */
export const hasFields = (input: unknown): boolean =>
  typeof input === "object" && input !== null && !Array.isArray(input);
