import * as z from "zod/mini";
import { Handle, Presence, text, User, UserId } from "../entities.ts";
import { PRESENCE_MAX_USERS, QUERY_MAX_LENGTH } from "../limits.ts";
import { rareRoutes } from "../rare-routes.ts";
import { routes } from "../routes.ts";
import { operation } from "./operation.ts";
import { Cursor, exampleUserId, Limit, Nothing } from "./shared.ts";

export const userOperations = {
  "user.list": operation({
    ...routes["user.list"],
    cost: "api",
    input: z.strictObject({
      query: z.optional(text(0, QUERY_MAX_LENGTH)),
      limit: Limit(),
      cursor: z.optional(Cursor),
    }),
    output: z.object({ users: z.array(User), nextCursor: z.nullable(z.string()) }),
    doc: "People, by name; with `query` those whose name or handle has a word that starts so. Pass `nextCursor` on to continue.",
    example: { query: "ann" },
  }),
  "user.get": operation({
    ...routes["user.get"],
    cost: "api",
    input: z.strictObject({ userId: UserId }),
    output: User,
    doc: "One person.",
    example: { userId: exampleUserId },
  }),
  "user.delete": operation({
    ...rareRoutes["user.delete"],
    scope: "account",
    cost: "api",
    input: z.strictObject({ userId: UserId, handle: Handle }),
    output: z.object({}),
    doc: "Delete another's account, for good (admins of this server), as `me.delete` does; the person's `handle` confirms it. A bot goes with its webhook.",
    example: { userId: exampleUserId, handle: "bob" },
  }),
  "user.block": operation({
    ...routes["user.block"],
    cost: "api",
    input: z.strictObject({ userId: UserId }),
    output: z.object({}),
    doc: "Block a person: no new direct messages from him, and no presence for him. He is not told.",
    example: { userId: exampleUserId },
  }),
  "user.unblock": operation({
    ...routes["user.unblock"],
    cost: "api",
    input: z.strictObject({ userId: UserId }),
    output: z.object({}),
    doc: "Take a block back.",
    example: { userId: exampleUserId },
  }),
  "user.blocks": operation({
    ...routes["user.blocks"],
    cost: "api",
    input: Nothing,
    output: z.object({ users: z.array(User) }),
    doc: "Whom you have blocked, the latest first.",
    example: {},
  }),
  "user.presence": operation({
    ...routes["user.presence"],
    cost: "api",
    input: z.strictObject({
      userIds: z.array(UserId).check(z.minLength(1), z.maxLength(PRESENCE_MAX_USERS)),
    }),
    output: z.object({ presences: z.array(Presence) }),
    doc: "Who of these people is online, and when each was last. Left out is whoever shares no chat with you, does not show it, or has blocked you.",
    example: { userIds: [exampleUserId] },
  }),
} as const;
