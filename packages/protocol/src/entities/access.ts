import * as z from "zod/mini";
import { ChatId, IdentityId, InviteId, SessionId, UserId, WebhookId } from "./ids.ts";
import { Time } from "./text.ts";

/** A socket of a device, as its person finds it. */
const Connection = z.object({
  address: z.string(),
  connectedAt: Time,
  /** Null: it is open. */
  disconnectedAt: z.nullable(Time),
});

/** A device on which somebody is signed in. */
export const Session = z.object({
  id: SessionId,
  /** `web`, `cli` or `api`. */
  kind: z.string(),
  name: z.string(),
  userAgent: z.string(),
  lastAddress: z.string(),
  createdAt: Time,
  /** To the minute. */
  lastSeenAt: Time,
  /** It is the one that asks. */
  isCurrent: z.boolean(),
  /** The newest first; the last 20. */
  connections: z.array(Connection),
});
export type Session = z.infer<typeof Session>;

/** Who somebody is elsewhere: he signs in here by signing in there. */
export const Identity = z.object({
  id: IdentityId,
  /** `github`, `google` or `oidc`: the name by which this server's settings know it. */
  provider: z.string(),
  /** The address of who vouches for it. */
  issuer: z.string(),
  /** What it is called there: an address or a name. */
  label: z.string(),
  createdAt: Time,
});
export type Identity = z.infer<typeof Identity>;

/** What an access token is good for. `write` alone posts without being able to read. */
export const TokenScope = z.enum(["read", "write"]);
export type TokenScope = z.infer<typeof TokenScope>;

/** A personal access token. The token itself is shown once, when it is made. */
export const AccessToken = z.object({
  /** Of its session: revoking either ends both. */
  id: SessionId,
  name: z.string(),
  scopes: z.array(TokenScope),
  /** The only chats that it opens; null: all of its person's. */
  chatIds: z.nullable(z.array(ChatId)),
  createdAt: Time,
  expiresAt: Time,
  /** To the minute; null: never. */
  lastUsedAt: z.nullable(Time),
});
export type AccessToken = z.infer<typeof AccessToken>;

/** An address at which others post into a chat. Its secret is shown once, when it is made. */
export const Webhook = z.object({
  id: WebhookId,
  chatId: ChatId,
  name: z.string(),
  /** The bot that it speaks as: a member of the chat. */
  botId: UserId,
  createdBy: UserId,
  createdAt: Time,
  /** To the minute; null: never. */
  lastUsedAt: z.nullable(Time),
});
export type Webhook = z.infer<typeof Webhook>;

/** A link that lets people into a group. Its token is shown once, when it is made. */
export const Invite = z.object({
  id: InviteId,
  chatId: ChatId,
  createdBy: UserId,
  createdAt: Time,
  /** Null: never. */
  expiresAt: z.nullable(Time),
  /** Null: any number. */
  maxUses: z.nullable(z.int()),
  useCount: z.int(),
});
export type Invite = z.infer<typeof Invite>;

/** What a group shows to whoever holds an invite to it. */
export const InvitePreview = z.object({
  title: z.string(),
  description: z.string(),
  avatar: z.nullable(z.string()),
  memberCount: z.int(),
  /** The chat, for those who are in it already; else null. */
  chatId: z.nullable(ChatId),
});
export type InvitePreview = z.infer<typeof InvitePreview>;
