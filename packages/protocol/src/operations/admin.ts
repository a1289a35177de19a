import * as z from "zod/mini";
import {
  AdminChat,
  AdminPerson,
  AuditAction,
  AuditEntry,
  Email,
  line,
  ServerRole,
  ServerSettings,
  Session,
  SessionId,
  Time,
  text,
  UsageDay,
  UserId,
} from "../entities.ts";
import {
  ADMIN_PAGE_DEFAULT_LIMIT,
  NAME_MAX_LENGTH,
  QUERY_MAX_LENGTH,
  USAGE_DEFAULT_DAYS,
  USAGE_MAX_DAYS,
} from "../limits.ts";
import { rareRoutes } from "../rare-routes.ts";
import { operation } from "./operation.ts";
import { Cursor, exampleUserId, Limit, Nothing } from "./shared.ts";

const Page = { limit: Limit(ADMIN_PAGE_DEFAULT_LIMIT), cursor: z.optional(Cursor) };
const OfPerson = { userId: UserId };

/** What the admins of a server do with its people and groups. `forbidden` for everybody else. */
export const adminOperations = {
  "admin.people": operation({
    ...rareRoutes["admin.people"],
    cost: "api",
    input: z.strictObject({
      query: z.optional(text(0, QUERY_MAX_LENGTH)),
      show: z._default(z.enum(["all", "admins", "deactivated"]), "all"),
      ...Page,
    }),
    output: z.object({ people: z.array(AdminPerson), nextCursor: z.nullable(z.string()) }),
    doc: "Everybody with an account (admins of the server), by name; with `query` those whose name, handle or email starts so.",
    example: { query: "ann" },
  }),
  "admin.deactivate": operation({
    ...rareRoutes["admin.deactivate"],
    cost: "api",
    input: z.strictObject(OfPerson),
    output: z.object({}),
    doc: "Shut somebody out (admins of the server): all devices and tokens end at once, and nobody signs in as this person. What was written stays. `conflict` for the only admin.",
    example: { userId: exampleUserId },
  }),
  "admin.reactivate": operation({
    ...rareRoutes["admin.reactivate"],
    cost: "api",
    input: z.strictObject(OfPerson),
    output: z.object({}),
    doc: "Let somebody in again who was shut out (admins of the server). Devices sign in anew.",
    example: { userId: exampleUserId },
  }),
  "admin.createResetLink": operation({
    ...rareRoutes["admin.createResetLink"],
    cost: "api",
    input: z.strictObject(OfPerson),
    output: z.object({
      /** Goes behind the server's address. Whoever has it gets the account. */
      path: z.string(),
      expiresAt: Time,
    }),
    doc: "Make a link with which somebody who cannot sign in sets a new password, once, within an hour (admins of the server). It is told this once: send it to that person alone.",
    example: { userId: exampleUserId },
  }),
  "admin.changeEmail": operation({
    ...rareRoutes["admin.changeEmail"],
    cost: "api",
    input: z.strictObject({ ...OfPerson, email: Email }),
    output: z.object({}),
    doc: "Give somebody's account another address, unconfirmed (admins of the server). Make sure that it is that person who asks: a link to a new password goes there. `conflict` when it is another account's.",
    example: { userId: exampleUserId, email: "ann.lee@example.org" },
  }),
  "admin.removeFactor": operation({
    ...rareRoutes["admin.removeFactor"],
    cost: "api",
    input: z.strictObject(OfPerson),
    output: z.object({}),
    doc: "Turn somebody's second factor off who has lost it (admins of the server). Make sure that it is that person who asks. `conflict` when there is none.",
    example: { userId: exampleUserId },
  }),
  "admin.setRole": operation({
    ...rareRoutes["admin.setRole"],
    cost: "api",
    input: z.strictObject({ ...OfPerson, role: ServerRole }),
    output: z.object({}),
    doc: "Make somebody an admin of the server, or no longer one (admins of the server). `conflict` for the only one, and for people who are shut out.",
    example: { userId: exampleUserId, role: "admin" },
  }),
  "admin.sessions": operation({
    ...rareRoutes["admin.sessions"],
    cost: "api",
    input: z.strictObject(OfPerson),
    output: z.object({ sessions: z.array(Session) }),
    doc: "Where somebody is signed in (admins of the server), as `session.list` shows it to himself.",
    example: { userId: exampleUserId },
  }),
  "admin.revokeSession": operation({
    ...rareRoutes["admin.revokeSession"],
    cost: "api",
    input: z.strictObject({ ...OfPerson, sessionId: SessionId }),
    output: z.object({}),
    doc: "Sign one of somebody's devices out (admins of the server). Its tokens and sockets end at once.",
    example: { userId: exampleUserId, sessionId: "0198f2a0-0000-7000-8000-0000000000b2" },
  }),
  "admin.chats": operation({
    ...rareRoutes["admin.chats"],
    cost: "api",
    input: z.strictObject({ query: z.optional(text(0, QUERY_MAX_LENGTH)), ...Page }),
    output: z.object({ chats: z.array(AdminChat), nextCursor: z.nullable(z.string()) }),
    doc: "The groups of the server (admins of the server), the latest first: how large they are and who owns them. Nobody reads messages here, and direct chats are not listed.",
    example: {},
  }),
  "admin.settings": operation({
    ...rareRoutes["admin.settings"],
    cost: "api",
    input: Nothing,
    output: ServerSettings,
    doc: "How the server is run (its admins).",
    example: {},
  }),
  "admin.updateSettings": operation({
    ...rareRoutes["admin.updateSettings"],
    cost: "api",
    input: z.strictObject({
      name: z.optional(line(1, NAME_MAX_LENGTH)),
      registration: z.optional(ServerSettings.shape.registration),
      secondFactor: z.optional(ServerSettings.shape.secondFactor),
      refusesWords: z.optional(z.boolean()),
      words: z.optional(ServerSettings.shape.words),
    }),
    output: ServerSettings,
    doc: "Change how the server is run (its admins); what is left out stays. Every process follows within a second. `conflict` when you ask everybody for a second factor and have none yourself.",
    example: { registration: "invite" },
  }),
  "admin.audit": operation({
    ...rareRoutes["admin.audit"],
    cost: "api",
    input: z.strictObject({
      actorId: z.optional(UserId),
      targetId: z.optional(UserId),
      action: z.optional(AuditAction),
      ...Page,
    }),
    output: z.object({ entries: z.array(AuditEntry), nextCursor: z.nullable(z.string()) }),
    doc: "What the admins of the server have done (for them), the latest first. Nothing of it can be changed.",
    example: { action: "person.deactivated" },
  }),
  "admin.usage": operation({
    ...rareRoutes["admin.usage"],
    cost: "api",
    input: z.strictObject({
      days: z._default(z.int().check(z.gte(1), z.lte(USAGE_MAX_DAYS)), USAGE_DEFAULT_DAYS),
    }),
    output: z.object({ days: z.array(UsageDay) }),
    doc: "The last days of the server (for its admins), in UTC, oldest first. Messages are counted every few minutes.",
    example: { days: 30 },
  }),
} as const;
