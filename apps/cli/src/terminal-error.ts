import { AppError, type ErrorBody, type ErrorCode } from "@parley/protocol";
import { en } from "./locales/en.ts";
import type { Translate } from "./translate.ts";

export type Problem = keyof typeof en.problems;
type Values = Record<string, string | number>;
type Options = {
  values?: Values;
  /** Said on lines of their own below the sentence. */
  details?: readonly string[];
  retryAfterMs?: number | undefined;
  cause?: unknown;
};

/** A failure that the terminal itself found. Its code decides the exit status, exactly as for the server's. */
export class TerminalError extends AppError {
  override name = "TerminalError";
  readonly problem: Problem;
  readonly values: Values;
  readonly details: readonly string[];

  constructor(code: ErrorCode, problem: Problem, options: Options = {}) {
    const { values = {}, details = [], retryAfterMs, cause } = options;
    const message = plainSentence(problem, values);
    super(code, { message, cause, ...(retryAfterMs !== undefined && { retryAfterMs }) });
    this.problem = problem;
    this.values = values;
    this.details = details;
  }

  /** @returns the sentence in the reader's language. */
  say(translate: Translate): string {
    return translate(`problems.${this.problem}`, this.values);
  }

  override toBody(): ErrorBody & { problem: Problem; details?: readonly string[] } {
    const { problem, details } = this;
    return { ...super.toBody(), problem, ...(details.length > 0 && { details }) };
  }
}

/** English for logs and scripts. Only the plain placeholders are filled in: no catalogue is loaded for it. */
function plainSentence(problem: Problem, values: Values): string {
  return en.problems[problem].replace(/\{(\w+)[^}]*\}/g, (_, name: string) => String(values[name] ?? ""));
}
