import type { User } from "@parley/protocol";
import { TerminalError } from "../terminal-error.ts";
import { handleOf } from "./find-member.ts";

/** @returns those of the people whose handles were typed, with or without @. @throws TerminalError `not_found` */
export function findAmong(users: readonly User[], typed: readonly string[]): User[] {
  return typed.map(handleOf).map((handle) => {
    const user = users.find((each) => each.handle === handle);
    if (!user) throw new TerminalError("not_found", "notInList", { values: { handle } });
    return user;
  });
}
