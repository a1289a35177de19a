import * as z from "zod/mini";
import {
  NAME_MAX_LENGTH,
  REPORT_NOTE_MAX_LENGTH,
  SERVER_WORD_MAX_LENGTH,
  SERVER_WORDS_MAX,
} from "../limits.ts";
import { ChatId, InviteId, ReportId, Seq, UserId } from "./ids.ts";
import { User } from "./people.ts";
import { line, Time, text } from "./text.ts";

/** Who may make an account: anybody, who has an invite to the server or to a group, or nobody. */
export const Registration = z.enum(["open", "invite", "closed"]);
export type Registration = z.infer<typeof Registration>;

/** Whether everybody has to have a second factor before he can do anything else. */
const SecondFactor = z.enum(["optional", "required"]);

/** How a server is run. */
export const ServerSettings = z.object({
  name: line(1, NAME_MAX_LENGTH),
  registration: Registration,
  secondFactor: SecondFactor,
  /** Messages with one of `words` are refused. */
  refusesWords: z.boolean(),
  /** Words or phrases, whatever their case. */
  words: z.array(line(1, SERVER_WORD_MAX_LENGTH)).check(z.maxLength(SERVER_WORDS_MAX)),
});
export type ServerSettings = z.infer<typeof ServerSettings>;

/** What somebody is to the server. */
export const ServerRole = z.enum(["member", "admin"]);
export type ServerRole = z.infer<typeof ServerRole>;

/** Somebody as the server's admins see him. */
export const AdminPerson = z.extend(User, {
  email: z.string(),
  role: ServerRole,
  createdAt: Time,
  /** Null: he is not shut out. */
  deactivatedAt: z.nullable(Time),
  /** When one of his devices was last seen; null: never. */
  lastSeenAt: z.nullable(Time),
  /** On how many devices he is signed in, access tokens included. */
  sessionCount: z.int(),
  /** Signing in asks for a code. */
  hasSecondFactor: z.boolean(),
});
export type AdminPerson = z.infer<typeof AdminPerson>;

/** A group as the server's admins see it: nothing of what is said in it. */
export const AdminChat = z.object({
  id: ChatId,
  title: z.string(),
  /** Null: everybody has left. */
  owner: z.nullable(User),
  memberCount: z.int(),
  messageCount: z.int(),
  createdAt: Time,
  lastActivityAt: Time,
});
export type AdminChat = z.infer<typeof AdminChat>;

/** A link by which people make accounts. Its token is shown once, when it is made. */
export const ServerInvite = z.object({
  id: InviteId,
  /** For whom or what it was made. */
  note: z.string(),
  createdBy: UserId,
  createdAt: Time,
  /** Null: never. */
  expiresAt: z.nullable(Time),
  /** Null: any number. */
  maxUses: z.nullable(z.int()),
  useCount: z.int(),
});
export type ServerInvite = z.infer<typeof ServerInvite>;

/** What admins of a server do, as its audit log names it. */
export const AuditAction = z.enum([
  "person.deactivated",
  "person.reactivated",
  "person.roleChanged",
  "person.resetLinkCreated",
  "person.factorRemoved",
  "person.emailChanged",
  "person.deleted",
  "session.revoked",
  "invite.created",
  "invite.revoked",
  "settings.changed",
  "report.resolved",
]);
export type AuditAction = z.infer<typeof AuditAction>;

/** Who did what to whom, when, from where. */
export const AuditEntry = z.object({
  id: z.uuid(),
  at: Time,
  actor: User,
  action: AuditAction,
  /** Null: it was not done to a person. */
  target: z.nullable(User),
  /** What else there is to know, by name. */
  details: z.record(z.string(), z.string()),
  address: z.string(),
  userAgent: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** A day of the server, in UTC. */
export const UsageDay = z.object({
  /** `2026-11-29` */
  day: z.iso.date(),
  messages: z.int(),
  /** People and bots who wrote at least one. */
  writers: z.int(),
  newPeople: z.int(),
});
export type UsageDay = z.infer<typeof UsageDay>;

export const ReportReason = z.enum(["spam", "abuse", "other"]);
export type ReportReason = z.infer<typeof ReportReason>;
export const ReportNote = text(0, REPORT_NOTE_MAX_LENGTH);
/** `acted`: something was done about it; `dismissed`: there was nothing to do. */
export const ReportOutcome = z.enum(["acted", "dismissed"]);
export type ReportOutcome = z.infer<typeof ReportOutcome>;

/** A message as it was when it was reported. */
export const ReportedMessage = z.object({
  seq: Seq,
  senderId: UserId,
  senderName: z.string(),
  body: z.string(),
  createdAt: Time,
  /** It is the one that the report is about. */
  isReported: z.boolean(),
});
export type ReportedMessage = z.infer<typeof ReportedMessage>;

/** What a person told the server's admins of a message or of a person. */
export const Report = z.object({
  id: ReportId,
  reporter: User,
  /** Who is reported: the person, or who wrote the message. */
  subject: User,
  reason: ReportReason,
  note: z.string(),
  /** Where the message is; null for reports of a person. */
  chatId: z.nullable(ChatId),
  /** The message and a few around it, until the report is resolved; then and for persons none. */
  context: z.array(ReportedMessage),
  createdAt: Time,
  /** Null: it waits. */
  resolvedAt: z.nullable(Time),
  resolvedBy: z.nullable(User),
  outcome: z.nullable(ReportOutcome),
});
export type Report = z.infer<typeof Report>;
