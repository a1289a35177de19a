import * as z from "zod/mini";
import { Chat, Invite, InviteId, InvitePreview } from "../entities.ts";
import { INVITE_DEFAULT_HOURS, INVITE_MAX_HOURS, INVITE_MAX_USES } from "../limits.ts";
import { routes } from "../routes.ts";
import { operation } from "./operation.ts";
import { exampleChatId, InChat, Token } from "./shared.ts";

export const inviteOperations = {
  "invite.create": operation({
    ...routes["invite.create"],
    cost: "api",
    input: z.strictObject({
      ...InChat,
      expiresInHours: z._default(
        z.nullable(z.int().check(z.gte(1), z.lte(INVITE_MAX_HOURS))),
        INVITE_DEFAULT_HOURS,
      ),
      maxUses: z._default(z.nullable(z.int().check(z.gte(1), z.lte(INVITE_MAX_USES))), null),
    }),
    output: z.object({
      invite: Invite,
      /** Shown this once: who has it can join. */
      token: z.string(),
    }),
    status: () => 201,
    doc: "Make a token that lets people into a group (owners and admins): for a week unless said otherwise, as often as `maxUses` says.",
    example: { chatId: exampleChatId, expiresInHours: 24, maxUses: 1 },
  }),
  "invite.list": operation({
    ...routes["invite.list"],
    cost: "api",
    input: z.strictObject(InChat),
    output: z.object({ invites: z.array(Invite) }),
    doc: "A group's invites that still work (owners and admins), oldest first.",
    example: { chatId: exampleChatId },
  }),
  "invite.revoke": operation({
    ...routes["invite.revoke"],
    cost: "api",
    input: z.strictObject({ ...InChat, inviteId: InviteId }),
    output: z.object({}),
    doc: "End an invite (owners and admins). Who came by it stays.",
    example: { chatId: exampleChatId, inviteId: "0198f2a0-0000-7000-8000-0000000000e1" },
  }),
  "invite.preview": operation({
    ...routes["invite.preview"],
    canBeGone: true,
    cost: "invite",
    input: z.strictObject({ token: Token }),
    output: InvitePreview,
    doc: "What group an invite leads to, before joining it and before one has an account: the token is the key. It fails as `invite.redeem` does.",
    example: { token: "parley_inv_…" },
  }),
  "invite.redeem": operation({
    ...routes["invite.redeem"],
    canBeGone: true,
    cost: "invite",
    input: z.strictObject({ token: Token }),
    output: z.object({ chat: Chat, joined: z.boolean() }),
    doc: "Join a group by an invite. Members stay what they are, and use nothing up. `gone` when it has expired, was revoked, or is used up, `forbidden` for those who were banned.",
    example: { token: "parley_inv_…" },
  }),
} as const;
