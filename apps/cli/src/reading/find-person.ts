import type { Call } from "@parley/client/http";
import { PAGE_MAX_LIMIT, type User } from "@parley/protocol";
import { TerminalError } from "../terminal-error.ts";

/** @returns the person with the handle (without @, in lower case). @throws TerminalError `not_found` */
export async function findPerson(call: Call, handle: string): Promise<User> {
  let cursor: string | undefined;
  do {
    const page = await call("user.list", { query: handle, limit: PAGE_MAX_LIMIT, cursor });
    const person = page.users.find((user) => user.handle === handle);
    if (person) return person;
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  throw new TerminalError("not_found", "noSuchPerson", { values: { handle } });
}
