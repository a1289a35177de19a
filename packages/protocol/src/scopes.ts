import { type OperationName, operations } from "./operations.ts";

/**
 * What a call needs of an access token. `read write`: both, for it changes something and answers with what others wrote.
 * `account`: no token opens it, only a person who signed in.
 */
export type NeededScope = "read" | "write" | "read write" | "account";

/** The account itself: a token that leaked must not be able to outlive its revocation or to take the account over. */
const accountNouns: ReadonlySet<string> = new Set([
  "account",
  "factor",
  "session",
  "token",
  "identity",
  "admin",
]);

/** @returns what an access token needs for this call: `read` for GET, else `write`, unless the row says otherwise */
export function scopeOf(name: OperationName): NeededScope {
  const row: { method: string; scope?: NeededScope } = operations[name];
  if (row.scope) return row.scope;
  if (accountNouns.has(name.slice(0, name.indexOf(".")))) return "account";
  return row.method === "GET" ? "read" : "write";
}

/** Calls that touch no chat, or that themselves leave out the chats that a token is not for. */
const freeOfChats: ReadonlySet<OperationName> = new Set([
  "me.get",
  "me.changes",
  "draft.list",
  "user.list",
  "user.get",
  "user.presence",
  "chat.list",
  "message.search",
  "realtime.ticket",
  "account.logout",
]);

/** Whether a token for named chats opens this call although its input names no chat. */
export function isFreeOfChats(name: OperationName): boolean {
  return freeOfChats.has(name);
}
