import * as z from "zod/mini";

/** An id. Capital letters mean the same (RFC 9562), so they are folded: ids are compared as text everywhere. */
const id = () => z.uuid().check(z.toLowerCase());

export const UserId = id().brand<"UserId">();
export type UserId = z.infer<typeof UserId>;

export const SessionId = id().brand<"SessionId">();
export type SessionId = z.infer<typeof SessionId>;

export const ChatId = id().brand<"ChatId">();
export type ChatId = z.infer<typeof ChatId>;

export const MessageId = id().brand<"MessageId">();
export type MessageId = z.infer<typeof MessageId>;

export const FileId = id().brand<"FileId">();
export type FileId = z.infer<typeof FileId>;

export const InviteId = id().brand<"InviteId">();
export type InviteId = z.infer<typeof InviteId>;

export const WebhookId = id().brand<"WebhookId">();
export type WebhookId = z.infer<typeof WebhookId>;

export const IdentityId = id().brand<"IdentityId">();
export type IdentityId = z.infer<typeof IdentityId>;

export const ReportId = id().brand<"ReportId">();
export type ReportId = z.infer<typeof ReportId>;

/** Numbers a message in its chat: 1, 2, 3 … without gaps, never changed. */
export const Seq = z.int().check(z.gte(0), z.lte(2_147_483_647));
export type Seq = z.infer<typeof Seq>;

/** Numbers a change in its chat. A client that has applied rev N has everything up to N. */
export const Rev = z.int().check(z.gte(0), z.lte(2_147_483_647));
export type Rev = z.infer<typeof Rev>;
