import { AppError } from "@parley/protocol";
import { TerminalError } from "../terminal-error.ts";

/** @returns the failure of a send; that its --key belongs to another text is said in those words. */
export function explainKey(error: unknown, key: string | undefined): unknown {
  const isTaken = error instanceof AppError && error.code === "conflict";
  const isOfKey = isTaken && error.fields?.some(({ path }) => path === "clientId");
  if (!isOfKey || key === undefined) return error;
  return new TerminalError("conflict", "keyUsed", { values: { key }, cause: error });
}
