import type { Queryable } from "@parley/db/sql/queryable";

/** In each chat that a call is made in, beside what a scene has of its own. */
export const CHAT_MESSAGES = 1_000;
export const CHAT_MEMBERS = 100;
/** The chats of everybody who calls. */
export const CHATS_EACH = 300;
/** In each table that a volume leaves empty: more than a page, so that an index is worth asking. */
const ROWS = 3_000;

/** Those that stay small, however many use the server. */
export const smallTables: Readonly<Record<string, string>> = {
  _prisma_migrations: "a row for each",
  server_settings: "one row",
  server_invites: "at most two hundred",
  nodes: "a row for each process",
  processes: "a row for each process",
  usage_days: "a row for each day",
};

const people = `SELECT id, row_number() OVER (ORDER BY id) AS n FROM users ORDER BY id LIMIT ${ROWS}`;
const groups = `SELECT id, row_number() OVER (ORDER BY id) AS n FROM chats WHERE kind = 'group' ORDER BY id LIMIT ${ROWS}`;
const numbers = `generate_series(1, ${ROWS}) AS n`;
const someone = "(SELECT id FROM users ORDER BY id LIMIT 1)";
const hashOf = (text: string) => `sha256(convert_to(${text}, 'UTF8'))`;

/** Fills what a volume leaves empty. Everybody in it has two devices, a bot, a draft and whatever else there is. */
const fillings = [
  `INSERT INTO sessions (id, user_id, kind, name, user_agent, last_address, expires_at)
   SELECT gen_random_uuid(), id, kind, 'Filled', '', '192.0.2.1', now() + interval '1 day'
   FROM (${people}) AS people, unnest('{cli,api,hook}'::text[]) AS kind`,
  `INSERT INTO connections (id, session_id, node_id, address, connected_at, disconnected_at)
   SELECT gen_random_uuid(), id, gen_random_uuid(), '192.0.2.1', now(), now() FROM sessions`,
  `INSERT INTO refresh_tokens (hash, session_id) SELECT ${hashOf("id::text")}, id FROM sessions WHERE kind = 'cli'`,
  `INSERT INTO access_tokens (hash, session_id, scopes, is_for_all_chats, chat_ids)
   SELECT ${hashOf("id::text")}, id, '{read}', true, '{}' FROM sessions WHERE kind IN ('api', 'hook')`,
  `INSERT INTO webhooks (chat_id, id, bot_id, session_id, created_by)
   SELECT groups.id, gen_random_uuid(), hooks.user_id, hooks.id, ${someone} FROM (${groups}) AS groups
   JOIN (SELECT *, row_number() OVER (ORDER BY id) AS n FROM sessions WHERE kind = 'hook') AS hooks USING (n)`,
  `INSERT INTO device_requests (hash, user_code, name, address, user_agent, expires_at, interval)
   SELECT ${hashOf("'device' || n")}, 'filled-' || n, 'Filled', '192.0.2.1', '', now() + interval '1 day', 5 FROM ${numbers}`,
  `INSERT INTO account_links (hash, user_id, purpose, expires_at)
   SELECT ${hashOf("'link' || n")}, id, 'reset', now() + interval '1 day' FROM (${people}) AS people`,
  `INSERT INTO identities (id, user_id, provider, issuer, subject, label)
   SELECT gen_random_uuid(), id, 'oidc', 'https://id.example', 'filled-' || n, 'Filled' FROM (${people}) AS people`,
  `INSERT INTO second_factors (user_id, sealed_secret) SELECT id, '' FROM (${people}) AS people`,
  `INSERT INTO recovery_codes (user_id, hash) SELECT user_id, ${hashOf("'code' || user_id")} FROM second_factors`,
  `INSERT INTO invites (chat_id, id, hash, created_by)
   SELECT id, gen_random_uuid(), ${hashOf("'invite' || id")}, ${someone} FROM (${groups}) AS groups`,
  `INSERT INTO bans (chat_id, user_id, banned_by)
   SELECT groups.id, people.id, ${someone} FROM (${groups}) AS groups, (${people}) AS people WHERE people.n <= 4
   LIMIT ${ROWS}`,
  `INSERT INTO blocks (user_id, blocked_id)
   SELECT one.id, other.id FROM (${people}) AS one JOIN (${people}) AS other ON other.n IN (one.n + 1, one.n + 2)`,
  `INSERT INTO drafts (user_id, chat_id, body, version, own_rev)
   SELECT user_id, chat_id, 'A draft', 1, 1 FROM members ORDER BY chat_id LIMIT ${ROWS}`,
  `INSERT INTO hidden_messages (chat_id, user_id, seq)
   SELECT chat_id, sender_id, seq FROM messages ORDER BY chat_id, seq LIMIT ${ROWS}`,
  `INSERT INTO files (id, owner_id, name, type, size, is_complete, chat_id, seq)
   SELECT gen_random_uuid(), sender_id, 'filled.txt', 'text/plain', 6, true, chat_id, seq
   FROM messages ORDER BY chat_id, seq LIMIT ${ROWS}`,
  "INSERT INTO file_parts (file_id, number, bytes) SELECT id, 0, 'filled' FROM files",
  `INSERT INTO mentions (chat_id, user_id, seq)
   SELECT chat_id, sender_id, seq FROM messages ORDER BY chat_id, seq LIMIT ${ROWS} ON CONFLICT DO NOTHING`,
  `INSERT INTO audit_log (id, actor_id, action, target_id, address, user_agent)
   SELECT gen_random_uuid(), ${someone}, 'server.updated', id, '192.0.2.1', '' FROM (${people}) AS people`,
  `INSERT INTO reports (id, reporter_id, subject_id, reason, note, resolved_at)
   SELECT gen_random_uuid(), ${someone}, id, 'spam', '', now() FROM (${people}) AS people`,
  `INSERT INTO rate_counts (key, points, ends_at)
   SELECT ${hashOf("'count' || n")}, 1, now() + interval '1 day' FROM ${numbers}`,
];

/**
 * Fills the tables that a volume leaves empty, and lets Postgres count all of them. Vacuum puts into GIN's indexes what
 * waits beside them, as it soon does of itself: searches would read all of that.
 */
export async function fillTables(db: Queryable): Promise<void> {
  for (const filling of fillings) await db.query(filling);
  await db.query("VACUUM ANALYZE");
}

/** Puts people into the largest groups, each with a draft there. */
export async function joinManyChats(db: Queryable, userIds: readonly string[]): Promise<void> {
  await db.query(
    `WITH largest AS (SELECT id FROM chats WHERE kind = 'group' ORDER BY last_seq DESC, id LIMIT ${CHATS_EACH}),
     joined AS (
       INSERT INTO members (chat_id, user_id, role, rev)
       SELECT largest.id, person, 'member', 1 FROM largest, unnest($1::uuid[]) AS person ON CONFLICT DO NOTHING
     )
     INSERT INTO drafts (user_id, chat_id, body, version, own_rev)
     SELECT person, largest.id, 'A draft', 1, 1 FROM largest, unnest($1::uuid[]) AS person`,
    [userIds],
  );
}

/** Gives a chat many members and messages, as if they had joined and written one after the other. */
export async function fillChat(db: Queryable, chatId: string): Promise<void> {
  await db.query(
    `INSERT INTO members (chat_id, user_id, role, rev)
     SELECT $1, id, 'member', 1 FROM users ORDER BY id LIMIT ${CHAT_MEMBERS} ON CONFLICT DO NOTHING`,
    [chatId],
  );
  await db.query(
    `WITH head AS (
       UPDATE chats SET last_seq = last_seq + ${CHAT_MESSAGES}, last_rev = last_rev + ${CHAT_MESSAGES} WHERE id = $1
       RETURNING last_seq - ${CHAT_MESSAGES} AS seq, last_rev - ${CHAT_MESSAGES} AS rev
     )
     INSERT INTO messages (chat_id, seq, rev, id, sender_id, client_id, body, created_at)
     SELECT $1, seq + n, rev + n, gen_random_uuid(), ${someone}, 'filled-' || n, 'One of very many: ' || n, now()
     FROM head, generate_series(1, ${CHAT_MESSAGES}) AS n`,
    [chatId],
  );
  await db.query(`SELECT index_messages(ARRAY[$1::uuid], ${2 * CHAT_MESSAGES})`, [chatId]);
}
