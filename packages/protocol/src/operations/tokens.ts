import * as z from "zod/mini";
import { AccessToken, ChatId, line, SessionId, TokenScope } from "../entities.ts";
import { DEVICE_NAME_MAX_LENGTH, TOKEN_DEFAULT_DAYS, TOKEN_MAX_CHATS, TOKEN_MAX_DAYS } from "../limits.ts";
import { rareRoutes } from "../rare-routes.ts";
import { operation } from "./operation.ts";
import { exampleChatId, Nothing } from "./shared.ts";

export const tokenOperations = {
  "token.create": operation({
    ...rareRoutes["token.create"],
    cost: "api",
    input: z.strictObject({
      name: line(1, DEVICE_NAME_MAX_LENGTH),
      scopes: z.array(TokenScope).check(z.minLength(1), z.maxLength(TokenScope.options.length)),
      chatIds: z.optional(z.array(ChatId).check(z.minLength(1), z.maxLength(TOKEN_MAX_CHATS))),
      expiresInDays: z._default(z.int().check(z.gte(1), z.lte(TOKEN_MAX_DAYS)), TOKEN_DEFAULT_DAYS),
    }),
    output: z.object({
      /** Shown this once: the server keeps only its hash. */
      secret: z.string(),
      token: AccessToken,
    }),
    status: () => 201,
    doc: "Make a personal access token, the way for bots and scripts: a bearer token with scopes, for all your chats or for `chatIds` alone. It is shown once. `not_found` for chats that you are not in.",
    example: { name: "Deploy bot", scopes: ["read", "write"], chatIds: [exampleChatId], expiresInDays: 30 },
  }),
  "token.list": operation({
    ...rareRoutes["token.list"],
    cost: "api",
    input: Nothing,
    output: z.object({ tokens: z.array(AccessToken) }),
    doc: "Your personal access tokens that still work, oldest first, with when they were last used.",
    example: {},
  }),
  "token.revoke": operation({
    ...rareRoutes["token.revoke"],
    cost: "api",
    input: z.strictObject({ tokenId: SessionId }),
    output: z.object({}),
    doc: "End one of your personal access tokens. Its sockets close at once.",
    example: { tokenId: "0198f2a0-0000-7000-8000-0000000000b1" },
  }),
} as const;
