import * as z from "zod/mini";
import { Draft, DraftBody } from "../entities.ts";
import { routes } from "../routes.ts";
import { operation } from "./operation.ts";
import { exampleChatId, InChat, Nothing } from "./shared.ts";

export const draftOperations = {
  "draft.set": operation({
    ...routes["draft.set"],
    cost: "api",
    input: z.strictObject({
      ...InChat,
      body: DraftBody,
      /** The version that this text began from; 0 when there was none. */
      baseVersion: z.int().check(z.gte(0)),
    }),
    output: z.object({ draft: Draft, merged: z.boolean() }),
    doc: "Keep what you are typing in a chat for your other devices; empty when it is sent. When another device has changed it since `baseVersion`, both texts are kept: `merged` is true, and the draft holds one after the other.",
    example: { chatId: exampleChatId, body: "See you at", baseVersion: 0 },
  }),
  "draft.list": operation({
    ...routes["draft.list"],
    cost: "api",
    input: Nothing,
    output: z.object({ drafts: z.array(Draft) }),
    doc: "Your drafts that are not empty, the latest first.",
    example: {},
  }),
} as const;
