import { transaction } from "@parley/db/sql/queryable";
import { listWebhooks as selectWebhooks, type WebhookRow } from "@parley/db/sql/webhooks";
import type { ChatId, UserId, Webhook, WebhookId } from "@parley/protocol";
import { type Implementation, unchanged } from "../operation.ts";
import { requireWebhookAdmin } from "./require-webhook-admin.ts";

export const listWebhooks: Implementation<"webhook.list"> = async (actor, { chatId }, { db }) => {
  const rows = await transaction(db.pool, async (tx) => {
    await requireWebhookAdmin(tx, actor, chatId);
    return selectWebhooks(tx, chatId);
  });
  return unchanged({ webhooks: rows.map(presentWebhook) });
};

function presentWebhook({ id, chatId, name, botId, createdBy, createdAt, lastUsedAt }: WebhookRow): Webhook {
  return {
    id: id as WebhookId,
    chatId: chatId as ChatId,
    name,
    botId: botId as UserId,
    createdBy: createdBy as UserId,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
