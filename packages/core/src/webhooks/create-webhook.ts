import { countMembers, joinChat, nextMembersRev } from "@parley/db/sql/memberships";
import { type Queryable, transaction } from "@parley/db/sql/queryable";
import { insertWebhook, listWebhooks } from "@parley/db/sql/webhooks";
import {
  API_PATH,
  AppError,
  type ChatId,
  GROUP_MAX_MEMBERS,
  rareRoutes,
  type UserId,
  WEBHOOK_DAYS,
  WEBHOOKS_MAX_PER_CHAT,
  type Webhook,
  type WebhookId,
} from "@parley/protocol";
import type { Actor } from "../actor.ts";
import type { LogChange } from "../change.ts";
import { announceRead } from "../chats/announce-read.ts";
import { loadMember } from "../members/load-member.ts";
import { memberAdded } from "../members/member-changes.ts";
import { appendSystemMessage } from "../messages/append-system-message.ts";
import { newId } from "../new-id.ts";
import type { Implementation } from "../operation.ts";
import { hashOf, newToken } from "../sessions/random-tokens.ts";
import { requireWebhookAdmin } from "./require-webhook-admin.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;

export const createWebhook: Implementation<"webhook.create"> = async (actor, { chatId, name }, core) => {
  const secret = newToken("webhook");
  const made = await transaction(core.db.pool, async (tx) => {
    await requireWebhookAdmin(tx, actor, chatId);
    await requireRoom(tx, chatId);
    const webhook = await storeWebhook(tx, actor, { chatId, name, secret });
    return { webhook, changes: await letBotIn(tx, webhook) };
  });
  const { webhook, changes } = made;
  const output = { webhook, secret, path: `${API_PATH}${rareRoutes["webhook.post"].path}` };
  return { output, changes: [...changes, ...(await announceRead(core, chatId))] };
};

async function requireRoom(tx: Queryable, chatId: ChatId): Promise<void> {
  const isFull =
    (await listWebhooks(tx, chatId)).length >= WEBHOOKS_MAX_PER_CHAT ||
    (await countMembers(tx, chatId)) >= GROUP_MAX_MEMBERS;
  if (isFull) throw new AppError("conflict", { message: NO_ROOM });
}

type NewWebhook = { chatId: ChatId; name: string; secret: string };

async function storeWebhook(
  tx: Queryable,
  { userId }: Actor,
  { chatId, name, secret }: NewWebhook,
): Promise<Webhook> {
  const botId = newId<UserId>();
  const handle = `bot_${botId.replaceAll("-", "").slice(-20)}`;
  const webhook = { id: newId<WebhookId>(), chatId, name, botId, createdBy: userId };
  await insertWebhook(tx, {
    ...webhook,
    sessionId: newId(),
    handle,
    // No mail ever gets there (RFC 2606), and without a password nobody signs in as a bot.
    email: `${handle}@bots.invalid`,
    hash: hashOf(secret),
    expiresAt: new Date(Date.now() + WEBHOOK_DAYS * DAY_MS),
  });
  return { ...webhook, createdAt: new Date().toISOString(), lastUsedAt: null };
}

async function letBotIn(
  tx: Queryable,
  { chatId, botId: userId, createdBy: actorId }: Webhook,
): Promise<LogChange[]> {
  const rev = await nextMembersRev(tx, chatId);
  await joinChat(tx, { chatId, userId, role: "member", rev });
  const added = memberAdded({ chatId, rev, member: await loadMember(tx, { chatId, userId }) });
  return [added, await appendSystemMessage(tx, { chatId, actorId, type: "member.added", userIds: [userId] })];
}

const NO_ROOM = `A group holds at most ${WEBHOOKS_MAX_PER_CHAT} webhooks and ${GROUP_MAX_MEMBERS} members. Revoke a webhook that is no longer used.`;
