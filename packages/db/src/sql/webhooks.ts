import type { Queryable } from "./queryable.ts";

export type WebhookRow = {
  id: string;
  chatId: string;
  sessionId: string;
  botId: string;
  name: string;
  createdBy: string;
  createdAt: Date;
  lastUsedAt: Date | null;
};

const live = `
  SELECT webhooks.id, webhooks.chat_id AS "chatId", webhooks.session_id AS "sessionId", webhooks.bot_id AS "botId",
    users.name, webhooks.created_by AS "createdBy", webhooks.created_at AS "createdAt",
    access_tokens.last_used_at AS "lastUsedAt"
  FROM webhooks
  JOIN users ON users.id = webhooks.bot_id
  JOIN sessions ON sessions.id = webhooks.session_id
  JOIN access_tokens ON access_tokens.session_id = sessions.id
  WHERE webhooks.chat_id = $1 AND sessions.revoked_at IS NULL AND sessions.expires_at > now()
  ORDER BY webhooks.id`;

/** The webhooks of a chat that still work, oldest first. */
export async function listWebhooks(db: Queryable, chatId: string): Promise<WebhookRow[]> {
  const { rows } = await db.query<WebhookRow>({ name: "list_webhooks", text: live, values: [chatId] });
  return rows;
}

export type NewWebhook = {
  id: string;
  chatId: string;
  botId: string;
  sessionId: string;
  createdBy: string;
  name: string;
  handle: string;
  email: string;
  hash: Buffer;
  expiresAt: Date;
};

/** Makes a bot, its session and its secret in one step. It is no member yet. */
export async function insertWebhook(tx: Queryable, webhook: NewWebhook): Promise<void> {
  const { id, chatId, botId, sessionId, createdBy, name, handle, email, hash, expiresAt } = webhook;
  await tx.query("INSERT INTO users (id, name, handle, email, is_bot) VALUES ($1, $2, $3, $4, true)", [
    botId,
    name,
    handle,
    email,
  ]);
  await tx.query(
    `INSERT INTO sessions (id, user_id, kind, name, user_agent, last_address, expires_at)
     VALUES ($1, $2, 'api', $3, '', '', $4)`,
    [sessionId, botId, name, expiresAt],
  );
  await tx.query(
    `INSERT INTO access_tokens (hash, session_id, scopes, is_for_all_chats, chat_ids)
     VALUES ($1, $2, '{write}', false, ARRAY[$3::uuid])`,
    [hash, sessionId, chatId],
  );
  await tx.query(
    "INSERT INTO webhooks (id, chat_id, bot_id, session_id, created_by) VALUES ($1, $2, $3, $4, $5)",
    [id, chatId, botId, sessionId, createdBy],
  );
}
