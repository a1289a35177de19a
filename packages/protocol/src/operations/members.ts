import * as z from "zod/mini";
import { Member, User, UserId } from "../entities.ts";
import { routes } from "../routes.ts";
import { operation } from "./operation.ts";
import { exampleChatId, exampleUserId, InChat } from "./shared.ts";

export const memberOperations = {
  "member.add": operation({
    ...routes["member.add"],
    cost: "api",
    input: z.strictObject({ ...InChat, userId: UserId }),
    output: z.object({ member: Member }),
    status: () => 201,
    doc: "Add a person to a group (owners and admins), which takes a ban back. `conflict` when he is in it, `invalid_input` for a direct chat.",
    example: { chatId: exampleChatId, userId: exampleUserId },
  }),
  "member.remove": operation({
    ...routes["member.remove"],
    cost: "api",
    input: z.strictObject({ ...InChat, userId: UserId }),
    output: z.object({}),
    doc: "Remove a person from a group: owners anyone, admins plain members. It takes effect at once, everywhere. He may come back by an invite; see `member.ban`.",
    example: { chatId: exampleChatId, userId: exampleUserId },
  }),
  "member.setRole": operation({
    ...routes["member.setRole"],
    cost: "api",
    input: z.strictObject({ ...InChat, userId: UserId, role: z.enum(["admin", "member"]) }),
    output: z.object({ member: Member }),
    doc: "Make a member of your group an admin, or an admin a plain member (owners).",
    example: { chatId: exampleChatId, userId: exampleUserId, role: "admin" },
  }),
  "member.ban": operation({
    ...routes["member.ban"],
    cost: "api",
    input: z.strictObject({ ...InChat, userId: UserId }),
    output: z.object({}),
    doc: "Remove a person from a group, as `member.remove`, and let no invite bring him back. One who has left, or was never in it, is only banned.",
    example: { chatId: exampleChatId, userId: exampleUserId },
  }),
  "member.unban": operation({
    ...routes["member.unban"],
    cost: "api",
    input: z.strictObject({ ...InChat, userId: UserId }),
    output: z.object({}),
    doc: "Take a ban back (owners and admins): invites work for him again. `member.add` does it too.",
    example: { chatId: exampleChatId, userId: exampleUserId },
  }),
  "member.bans": operation({
    ...routes["member.bans"],
    cost: "api",
    input: z.strictObject(InChat),
    output: z.object({ users: z.array(User) }),
    doc: "Who is banned from a group (owners and admins), the latest first.",
    example: { chatId: exampleChatId },
  }),
} as const;
