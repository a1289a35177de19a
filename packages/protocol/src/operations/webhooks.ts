import * as z from "zod/mini";
import { ClientId, Message, MessageBody, Name, Webhook, WebhookId } from "../entities.ts";
import { rareRoutes } from "../rare-routes.ts";
import { operation } from "./operation.ts";
import { exampleChatId, InChat, Token } from "./shared.ts";

export const webhookOperations = {
  "webhook.create": operation({
    ...rareRoutes["webhook.create"],
    cost: "api",
    input: z.strictObject({ ...InChat, name: Name }),
    output: z.object({
      webhook: Webhook,
      /** Shown this once: who has it can post. */
      secret: z.string(),
      /** Where to post, on this server, with the secret in the Authorization header. */
      path: z.string(),
    }),
    status: () => 201,
    doc: "Make a secret with which other programs post into a group (owners and admins). A bot of the given name joins the group and speaks for it.",
    example: { chatId: exampleChatId, name: "Build server" },
  }),
  "webhook.list": operation({
    ...rareRoutes["webhook.list"],
    cost: "api",
    input: z.strictObject(InChat),
    output: z.object({ webhooks: z.array(Webhook) }),
    doc: "A group's incoming webhooks (owners and admins), oldest first.",
    example: { chatId: exampleChatId },
  }),
  "webhook.revoke": operation({
    ...rareRoutes["webhook.revoke"],
    cost: "api",
    input: z.strictObject({ ...InChat, webhookId: WebhookId }),
    output: z.object({}),
    doc: "End an incoming webhook (owners and admins). Its bot leaves the group; what it said stays.",
    example: { chatId: exampleChatId, webhookId: "0198f2a0-0000-7000-8000-0000000000d1" },
  }),
  "webhook.post": operation({
    ...rareRoutes["webhook.post"],
    cost: "webhook",
    // Not strict: programs that know the common shape send more fields along, which mean nothing here.
    input: z.object({ secret: Token, text: MessageBody, clientId: z.optional(ClientId) }),
    textBody: "text",
    credential: "secret",
    output: z.object({ message: Message, duplicate: z.boolean() }),
    status: ({ duplicate }) => (duplicate ? 200 : 201),
    doc: "Post into a chat by an incoming webhook: plain text, or JSON with `text`, and the webhook's secret in the Authorization header. With an Idempotency-Key header a repeated post lands once. `unauthenticated` when the webhook was revoked.",
    example: { secret: "parley_hook_…", text: "Build 512 passed" },
  }),
} as const;
