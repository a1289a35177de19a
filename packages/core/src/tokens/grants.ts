import {
  AppError,
  type ChatId,
  isFreeOfChats,
  type NeededScope,
  type OperationName,
  scopeOf,
} from "@parley/protocol";
import type { Actor } from "../actor.ts";

/** Whether the actor's token, if one speaks for him, opens this chat. */
export function isOpenTo({ grant }: Actor, chatId: ChatId): boolean {
  return !grant?.chatIds || grant.chatIds.has(chatId);
}

/** Whether the actor's sockets get what happens in this chat. A token that may only write hears nothing. */
export function mayHear(actor: Actor, chatId: ChatId): boolean {
  return isOpenTo(actor, chatId) && (!actor.grant || actor.grant.scopes.has("read"));
}

/** The chats to which the actor's token confines him; null when it does not. */
export function chatIdsOf({ grant }: Actor): ChatId[] | null {
  return grant?.chatIds ? [...grant.chatIds] : null;
}

/**
 * Refuses what the actor's access token does not open.
 * @throws AppError forbidden for calls that it has no scope for, not_found for chats that it is not for
 */
export function requireGrant(actor: Actor, name: OperationName, input: object): void {
  requireScope(actor, scopeOf(name));
  if (actor.grant?.chatIds) requireChats(actor, name, chatsIn(input));
}

/** Refuses what the actor's access token has no scope for. @throws AppError forbidden */
export function requireScope({ grant }: Actor, scope: NeededScope): void {
  if (!grant) return;
  if (scope === "account") throw new AppError("forbidden", { message: ACCOUNT_ONLY });
  const lacking = partsOf(scope).find((part) => !grant.scopes.has(part));
  if (lacking) throw new AppError("forbidden", { message: missing(lacking) });
}

const partsOf = (scope: Exclude<NeededScope, "account">) =>
  scope === "read write" ? (["read", "write"] as const) : [scope];

function requireChats(actor: Actor, name: OperationName, chatIds: readonly ChatId[]): void {
  if (!chatIds.every((chatId) => isOpenTo(actor, chatId))) throw new AppError("not_found");
  const isConfined = chatIds.length > 0 || isFreeOfChats(name);
  if (!isConfined) throw new AppError("forbidden", { message: NAMED_CHATS_ONLY });
}

/** Every chat that an input names: `chatId`, and fields that end so. */
function chatsIn(input: object): ChatId[] {
  return Object.entries(input)
    .filter(([field, value]) => /chatIds?$/i.test(field) && value !== undefined)
    .flatMap(([, value]) => value as ChatId | ChatId[]);
}

const ACCOUNT_ONLY = "An access token may not do this. Sign in with your password and do it there.";
const NAMED_CHATS_ONLY = "This access token is for named chats only. Make one for all chats to do this.";
const missing = (scope: string) =>
  `This access token lacks the scope "${scope}". Make one that has it and use that.`;
