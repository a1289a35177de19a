import type { Chat, Member } from "@parley/protocol";
import { TerminalError } from "../terminal-error.ts";

/** @returns the member with the handle, with or without @. @throws TerminalError `not_found` */
export function findMember({ members }: Pick<Chat, "members">, typed: string): Member {
  const handle = handleOf(typed);
  const member = members.find(({ user }) => user.handle === handle);
  if (member) return member;
  throw new TerminalError("not_found", "noSuchMember", { values: { handle } });
}

/** @returns the handle as it is stored, of what people type: `@Bob`. */
export function handleOf(typed: string): string {
  return typed.replace(/^@/, "").toLowerCase();
}
