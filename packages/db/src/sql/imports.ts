import type { ExportedChat, ExportedMember } from "./exports.ts";
import type { MessageRow } from "./messages.ts";
import type { Queryable } from "./queryable.ts";

export type ImportedPerson = {
  id: string;
  name: string;
  handle: string;
  email: string;
  passwordHash: string | null;
  about: string;
  avatar: string | null;
  isBot: boolean;
};

export type ImportedChat = Omit<ExportedChat, "createdAt"> & {
  createdAt: string;
  directKey: string | null;
  members: readonly (Omit<ExportedMember, "joinedAt"> & { joinedAt: string })[];
};

type Times = "createdAt" | "editedAt" | "deletedAt" | "pinnedAt";
export type ImportedMessage = Omit<MessageRow, Times | "forwarded"> & {
  [Time in Times]: string | null;
} & { forwarded: { senderId: string } | null };

/** Who of these is there already, by id, and who else has one of these handles. */
export async function findPeopleLike(
  tx: Queryable,
  { id, handle, email }: Pick<ImportedPerson, "id" | "handle" | "email">,
): Promise<{ id: string; handle: string }[]> {
  const { rows } = await tx.query<{ id: string; handle: string }>(
    "SELECT id, handle FROM users WHERE id = $1 OR handle = $2 OR email = $3 ORDER BY id <> $1",
    [id, handle, email],
  );
  return rows;
}

export async function insertImportedPerson(tx: Queryable, person: ImportedPerson): Promise<void> {
  const { id, name, handle, email, passwordHash, about, avatar, isBot } = person;
  await tx.query(
    `INSERT INTO users (id, name, handle, email, password_hash, about, avatar, is_bot)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, name, handle, email, passwordHash, about, avatar, isBot],
  );
}

/** How far an imported chat is, if it is there. */
export async function findImportedChat(
  tx: Queryable,
  { id, directKey }: Pick<ImportedChat, "id" | "directKey">,
): Promise<{ id: string; lastSeq: number } | undefined> {
  const { rows } = await tx.query<{ id: string; lastSeq: number }>(
    `SELECT id, last_seq AS "lastSeq" FROM chats WHERE id = $1 OR direct_key = $2 ORDER BY id <> $1`,
    [id, directKey],
  );
  return rows[0];
}

/** Stores a chat with its members, for whom all that comes with it counts as read. */
export async function insertImportedChat(tx: Queryable, chat: ImportedChat): Promise<void> {
  const { id, kind, title, description, avatar, hasOpenHistory, directKey, createdAt } = chat;
  const { lastSeq, lastRev, membersRev, infoRev } = chat;
  await tx.query(
    `INSERT INTO chats (id, kind, title, description, avatar, has_open_history, direct_key, created_at,
       last_activity_at, last_seq, last_rev, members_rev, info_rev)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10, $11, $12)`,
    [
      id,
      kind,
      title,
      description,
      avatar,
      hasOpenHistory,
      directKey,
      createdAt,
      lastSeq,
      lastRev,
      membersRev,
      infoRev,
    ],
  );
  await tx.query(
    `INSERT INTO members (chat_id, user_id, role, joined_at, joined_seq, history_after_seq, left_rev, rev,
       last_read_seq, shown_read_seq, own_rev, has_receipts)
     SELECT $1, m."userId", m.role, m."joinedAt", m."joinedSeq", m."historyAfterSeq", m."leftRev", m.rev,
       greatest(m."joinedSeq", $3), greatest(m."joinedSeq", $3), own.own_rev,
       CASE WHEN $5 THEN bool_and(own.has_receipts) OVER () ELSE own.has_receipts END
     FROM jsonb_to_recordset($2) AS m ("userId" uuid, role text, "joinedAt" timestamptz, "joinedSeq" integer,
       "historyAfterSeq" integer, "leftRev" integer, rev integer)
     JOIN bump_own_revs($4) AS own ON own.user_id = m."userId"`,
    [id, JSON.stringify(chat.members), lastSeq, chat.members.map(({ userId }) => userId), kind === "direct"],
  );
}

/** Stands in for the first messages of a chat, of which nothing is known but that they were there. */
export async function insertUnseenMessages(
  tx: Queryable,
  {
    chatId,
    until,
    senderId,
    createdAt,
  }: { chatId: string; until: number; senderId: string; createdAt: string },
): Promise<void> {
  // A message's rev is higher than its seq, so none that follows has one of these.
  await tx.query(
    `INSERT INTO messages (chat_id, seq, rev, id, sender_id, client_id, body, created_at, has_changed, deleted_at)
     SELECT $1, n, n, gen_random_uuid(), $3, 'unseen-' || n, '', $4, true, $4 FROM generate_series(1, $2::integer) AS n`,
    [chatId, until, senderId, createdAt],
  );
}

/** Stores messages as they are, with their numbers. */
export async function insertImportedMessages(
  tx: Queryable,
  messages: readonly ImportedMessage[],
): Promise<void> {
  await tx.query(
    `WITH inserted AS (
       INSERT INTO messages (chat_id, seq, rev, id, sender_id, client_id, kind, body, created_at, has_changed,
         edited_at, deleted_at, reply_to_seq, forwarded, mentions, reactions, pinned_at, system)
       SELECT m."chatId", m.seq, m.rev, m.id, m."senderId", m."clientId", m.kind, m.body, m."createdAt",
         m."hasChanged", m."editedAt", m."deletedAt", m."replyToSeq", m.forwarded, m.mentions, m.reactions,
         m."pinnedAt", m.system
       FROM jsonb_to_recordset($1) AS m ("chatId" uuid, seq integer, rev integer, id uuid, "senderId" uuid,
         "clientId" text, kind text, body text, "createdAt" timestamptz, "hasChanged" boolean,
         "editedAt" timestamptz, "deletedAt" timestamptz, "replyToSeq" integer, forwarded jsonb, mentions uuid[],
         reactions jsonb, "pinnedAt" timestamptz, system jsonb)
       RETURNING chat_id, seq, mentions
     )
     INSERT INTO mentions (chat_id, user_id, seq)
     SELECT inserted.chat_id, mention.user_id, inserted.seq
     FROM inserted, unnest(inserted.mentions) AS mention (user_id)`,
    [JSON.stringify(messages)],
  );
}

/** Brings a chat's heads in line with its messages, once all are there. */
export async function finishImportedChat(tx: Queryable, chatId: string): Promise<void> {
  await tx.query(
    `UPDATE chats SET
       last_rev = greatest(last_rev, (SELECT max(rev) FROM messages WHERE chat_id = $1)),
       last_activity_at = coalesce((SELECT max(created_at) FROM messages WHERE chat_id = $1), created_at),
       announced_read_seq = coalesce(
         (SELECT min(shown_read_seq) FROM members WHERE chat_id = $1 AND left_rev IS NULL), 0)
     WHERE id = $1`,
    [chatId],
  );
}
