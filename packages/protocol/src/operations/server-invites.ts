import * as z from "zod/mini";
import { InviteId, line, ServerInvite } from "../entities.ts";
import { INVITE_DEFAULT_HOURS, INVITE_MAX_HOURS, INVITE_MAX_USES, NAME_MAX_LENGTH } from "../limits.ts";
import { rareRoutes } from "../rare-routes.ts";
import { operation } from "./operation.ts";
import { Nothing } from "./shared.ts";

export const serverInviteOperations = {
  "admin.createInvite": operation({
    ...rareRoutes["admin.createInvite"],
    cost: "api",
    input: z.strictObject({
      note: z._default(line(0, NAME_MAX_LENGTH), ""),
      expiresInHours: z._default(
        z.nullable(z.int().check(z.gte(1), z.lte(INVITE_MAX_HOURS))),
        INVITE_DEFAULT_HOURS,
      ),
      maxUses: z._default(z.nullable(z.int().check(z.gte(1), z.lte(INVITE_MAX_USES))), 1),
    }),
    output: z.object({
      invite: ServerInvite,
      /** Shown this once: who has it can make an account. */
      token: z.string(),
    }),
    status: () => 201,
    doc: "Make a token with which people make accounts on a server by invitation (its admins): one, within a week, unless said otherwise.",
    example: { note: "The new colleagues", maxUses: 3 },
  }),
  "admin.invites": operation({
    ...rareRoutes["admin.invites"],
    cost: "api",
    input: Nothing,
    output: z.object({ invites: z.array(ServerInvite) }),
    doc: "The invites to the server that still work (its admins), oldest first.",
    example: {},
  }),
  "admin.revokeInvite": operation({
    ...rareRoutes["admin.revokeInvite"],
    cost: "api",
    input: z.strictObject({ inviteId: InviteId }),
    output: z.object({}),
    doc: "End an invite to the server (its admins). Who came by it stays.",
    example: { inviteId: "0198f2a0-0000-7000-8000-0000000000e1" },
  }),
} as const;
