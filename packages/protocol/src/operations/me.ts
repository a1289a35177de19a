import * as z from "zod/mini";
import { About, Avatar, Draft, Handle, Locale, Me, Name, OwnMembership, Rev, UserId } from "../entities.ts";
import { CHANGES_MAX_LIMIT } from "../limits.ts";
import { routes } from "../routes.ts";
import { operation } from "./operation.ts";
import { Limit, Nothing, SelfProof } from "./shared.ts";

export const meOperations = {
  "me.get": operation({
    ...routes["me.get"],
    cost: "api",
    input: Nothing,
    output: Me,
    doc: "Your own account.",
    example: {},
  }),
  "me.update": operation({
    ...routes["me.update"],
    cost: "api",
    input: z.strictObject({
      name: z.optional(Name),
      handle: z.optional(Handle),
      about: z.optional(About),
      locale: z.optional(z.nullable(Locale)),
      avatar: z.optional(z.nullable(Avatar)),
      sharesPresence: z.optional(z.boolean()),
      hasReceipts: z.optional(z.boolean()),
    }),
    output: Me,
    doc: "Change your profile. Fields that are left out stay as they are. `conflict` when the handle is taken. With `hasReceipts: false` nobody is told any more what you read; in direct chats you are not told either.",
    example: { about: "Back on Monday" },
  }),
  "me.changes": operation({
    ...routes["me.changes"],
    cost: "api",
    input: z.strictObject({ since: Rev, limit: Limit(CHANGES_MAX_LIMIT) }),
    output: z.object({
      me: Me,
      /** In order of `mine.rev`. */
      memberships: z.array(OwnMembership),
      drafts: z.array(Draft),
      /** All whom you have blocked. */
      blockedIds: z.array(UserId),
      /** With these applied, the client has everything of its person's up to this rev. */
      rev: Rev,
      /** There is more: ask again with `since: rev`. */
      more: z.boolean(),
    }),
    doc: "What changed of your own after a rev, on whatever device: chats joined and left, their settings, your read marks, the messages that you hid, drafts, your profile. A read mark that your own message moved comes with the message.",
    example: { since: 17 },
  }),
  "me.delete": operation({
    ...routes["me.delete"],
    scope: "account",
    cost: "api",
    input: z.strictObject({ handle: Handle, ...SelfProof }),
    output: z.object({}),
    doc: 'Delete your account, for good; your own `handle` confirms it, with `password` and `code` as with `session.revoke`. Messages stay under "Deleted user", everything personal goes, all sessions end, groups that you own are handed over.',
    example: { handle: "ann", password: "correct horse battery" },
  }),
} as const;
