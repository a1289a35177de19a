import { TerminalError } from "../terminal-error.ts";

const MIN_PREFIX = 4;

/** @returns the one of the things whose id is, or begins with, what was typed. @throws TerminalError */
export function findById<Item extends { id: string; name?: string }>(
  items: readonly Item[],
  typed: string,
): Item {
  const start = typed.toLowerCase();
  const found = items.filter(
    ({ id }) => id === start || (start.length >= MIN_PREFIX && id.startsWith(start)),
  );
  const [only, another] = found;
  if (!only) throw new TerminalError("not_found", "noSuchId", { values: { id: typed } });
  if (!another) return only;
  const details = found.map(({ id, name = "" }) => `${id}  ${name}`.trim());
  throw new TerminalError("invalid_input", "ambiguousId", { values: { id: typed }, details });
}
