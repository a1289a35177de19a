import { AppError, type ErrorBody, errors } from "@parley/protocol";
import { Interrupted, isBrokenPipe } from "./exit.ts";
import type { Output } from "./output.ts";
import { TerminalError } from "./terminal-error.ts";
import { serverWords } from "./text/server-words.ts";
import type { Translate } from "./translate.ts";

type Surroundings = { output: Output; translate: Translate; isDebug: boolean };

/** Tells the user on stderr what failed, why, and what to do next; a script gets the error's body as JSON. */
export function report(error: unknown, { output, translate, isDebug }: Surroundings): void {
  if (error instanceof Interrupted || isBrokenPipe(error)) return;
  if (isDebug) output.note(traceOf(error));
  if (output.isJson) output.problem({ error: bodyOf(error) });
  else explain(error, { output, translate });
}

function bodyOf(error: unknown): ErrorBody {
  return error instanceof AppError ? error.toBody() : new AppError("internal").toBody();
}

function explain(error: unknown, { output, translate }: Pick<Surroundings, "output" | "translate">): void {
  output.note({ text: translate("problems.error"), style: "red" }, ` ${sentenceOf(error, translate)}`);
  for (const detail of detailsOf(error, translate)) output.note(`  ${detail}`);
}

/** What failed, why, and what to do next, in the reader's language. */
export function sentenceOf(error: unknown, translate: Translate): string {
  if (error instanceof TerminalError) return error.say(translate);
  if (error instanceof AppError) return translate(`errors.${error.code}`);
  return translate("problems.unexpected");
}

/** The same where there is one line for it: why the server refuses, if it says so, else what failed. */
export function briefOf(error: unknown, translate: Translate): string {
  const isReasoned = error instanceof AppError && !(error instanceof TerminalError) && !error.fields;
  const [reason] = isReasoned ? reasonsOf(error, translate) : [];
  return reason ?? sentenceOf(error, translate);
}

function detailsOf(error: unknown, translate: Translate): readonly string[] {
  if (error instanceof TerminalError) return [...error.details, ...suggestion(error, translate)];
  if (!(error instanceof AppError)) return [];
  const reasons = reasonsOf(error, translate);
  return error.retryAfterMs === undefined ? reasons : [...reasons, retryIn(error.retryAfterMs, translate)];
}

/** What the server says beyond the code: which fields are wrong, or why it refuses. */
function reasonsOf({ code, message, fields }: AppError, translate: Translate): string[] {
  if (fields) return fields.map(({ path, message }) => `${path}: ${serverWords(message, translate)}`);
  return message === errors[code].message ? [] : [serverWords(message, translate)];
}

/** What was probably meant, or where it stands how the command is called. */
function suggestion({ values: { suggestion, command } }: TerminalError, translate: Translate): string[] {
  if (suggestion) return [translate("problems.didYouMean", { suggestion })];
  return command ? [translate("problems.seeHelp", { command })] : [];
}

function retryIn(ms: number, translate: Translate): string {
  return translate("problems.retryIn", { seconds: Math.ceil(ms / 1_000) });
}

/** The stack of the error and of everything that caused it. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\n← ${traceOf(error.cause)}`;
}
