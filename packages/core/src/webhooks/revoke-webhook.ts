import { findMembership } from "@parley/db/sql/memberships";
import { type Queryable, transaction } from "@parley/db/sql/queryable";
import { listWebhooks } from "@parley/db/sql/webhooks";
import { AppError, type ChatId, type SessionId, type UserId } from "@parley/protocol";
import type { Actor } from "../actor.ts";
import type { LogChange } from "../change.ts";
import { announceRead } from "../chats/announce-read.ts";
import { dropMember } from "../members/drop-member.ts";
import { appendSystemMessage } from "../messages/append-system-message.ts";
import type { Implementation } from "../operation.ts";
import { revokeSession } from "../sessions/revoke-session.ts";
import { requireWebhookAdmin } from "./require-webhook-admin.ts";

export const revokeWebhook: Implementation<"webhook.revoke"> = async (actor, { chatId, webhookId }, core) => {
  const { sessionId, changes } = await transaction(core.db.pool, async (tx) => {
    await requireWebhookAdmin(tx, actor, chatId);
    const webhook = (await listWebhooks(tx, chatId)).find(({ id }) => id === webhookId);
    if (!webhook) throw new AppError("not_found");
    const left = await dropBot(tx, actor, { chatId, userId: webhook.botId as UserId });
    return { sessionId: webhook.sessionId as SessionId, changes: left };
  });
  const ended = await revokeSession(core, sessionId);
  return { output: {}, changes: [...changes, ...ended, ...(await announceRead(core, chatId))] };
};

/** An admin may have removed the bot before. */
async function dropBot(
  tx: Queryable,
  { userId: actorId }: Actor,
  bot: { chatId: ChatId; userId: UserId },
): Promise<LogChange[]> {
  if (!(await findMembership(tx, bot))) return [];
  const left = await dropMember(tx, bot);
  const notice = { chatId: bot.chatId, actorId, type: "member.removed", userIds: [bot.userId] } as const;
  return [left, await appendSystemMessage(tx, notice)];
}
