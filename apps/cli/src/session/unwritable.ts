import { TerminalError } from "../terminal-error.ts";

/** @returns what to say where a file cannot be written: the disk is full, or its folder is another's. */
export function unwritable(path: string, cause: unknown): TerminalError {
  return new TerminalError("internal", "unwritableFile", { values: { path }, cause });
}
