import type { AppError } from "@parley/protocol";
import { sentenceOf } from "../report.ts";
import { TerminalError } from "../terminal-error.ts";
import type { Translate } from "../translate.ts";

type Options = { server: string; translate: Translate };

/** @returns why there is no connection, and what to do. Where the server answers, its realtime server does not. */
export function faultWords(fault: AppError | null, { server, translate }: Options): string {
  const known = fault ?? new TerminalError("unavailable", "noRealtime", { values: { server } });
  return sentenceOf(known, translate);
}
