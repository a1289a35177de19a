import { AppError, type ParsedInput, TOKENS_MAX_PER_USER } from "@parley/protocol";
import { memberOf } from "../access.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { newId } from "../new-id.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { hashOf, newToken } from "../sessions/random-tokens.ts";
import { liveTokensOf, presentToken } from "./live-tokens.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;

export const createToken: Implementation<"token.create"> = async (actor, input, core) => {
  for (const chatId of new Set(input.chatIds)) await memberOf(core.db.pool, actor, chatId);
  const isFull = (await core.db.prisma.session.count(liveTokensOf(actor.userId))) >= TOKENS_MAX_PER_USER;
  if (isFull) throw new AppError("conflict", { message: TOO_MANY });
  const secret = newToken("personal");
  return unchanged({ secret, token: await store(core, actor, { ...input, hash: hashOf(secret) }) });
};

type NewToken = ParsedInput<"token.create"> & { hash: Uint8Array<ArrayBuffer> };

/** A token is a session of its own: every list of devices shows it, and every way of ending sessions ends it. */
async function store({ db }: Core, actor: Actor, { name, scopes, chatIds, expiresInDays, hash }: NewToken) {
  const accessToken = {
    hash,
    scopes: [...new Set(scopes)],
    isForAllChats: chatIds === undefined,
    chatIds: [...new Set(chatIds)],
  };
  const session = await db.prisma.session.create({
    data: {
      id: newId(),
      userId: actor.userId,
      kind: "api",
      name,
      userAgent: actor.userAgent,
      lastAddress: actor.address,
      expiresAt: new Date(Date.now() + expiresInDays * DAY_MS),
      accessToken: { create: accessToken },
    },
    include: { accessToken: true },
  });
  return presentToken(session);
}

const TOO_MANY = `You have ${TOKENS_MAX_PER_USER} access tokens already. Revoke one that you no longer need.`;
