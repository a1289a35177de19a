import type { Call } from "@parley/client/http";
import { type AdminPerson, PAGE_MAX_LIMIT } from "@parley/protocol";
import { TerminalError } from "../terminal-error.ts";

const LIMIT = Math.min(50, PAGE_MAX_LIMIT);

/** @returns the account with this @handle or email, those that are shut out included. @throws TerminalError `not_found` */
export async function findAccount(call: Call, typed: string): Promise<AdminPerson> {
  const query = typed.replace(/^@/, "").toLowerCase();
  let cursor: string | undefined;
  do {
    const page = await call("admin.people", { query, limit: LIMIT, cursor });
    const person = page.people.find(({ handle, email }) => handle === query || email === query);
    if (person) return person;
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  throw new TerminalError("not_found", "noSuchPerson", { values: { handle: query } });
}
