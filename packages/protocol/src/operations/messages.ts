import * as z from "zod/mini";
import { Caption, ChatId, ClientId, Emoji, FileId, MessageBody, Seq, UserId } from "../entities.ts";
import { routes } from "../routes.ts";
import { operation } from "./operation.ts";
import {
  AMessage,
  Changed,
  exampleChatId,
  exampleClientId,
  exampleUserId,
  InChat,
  Written,
  wasWritten,
} from "./shared.ts";

const NewMessage = {
  clientId: ClientId,
  /** With a file it may be left out. */
  body: z._default(Caption, ""),
  replyToSeq: z.optional(Seq),
  fileId: z.optional(FileId),
};

type Content = { body: string; fileId?: FileId | undefined };
const hasContent = ({ body, fileId }: Content) => fileId !== undefined || body.trim() !== "";
const MUST_HAVE_CONTENT = "must not be blank";

export const messageOperations = {
  "message.send": operation({
    ...routes["message.send"],
    cost: "message",
    input: z
      .strictObject({ ...InChat, ...NewMessage })
      .check(z.refine(hasContent, { path: ["body"], error: MUST_HAVE_CONTENT })),
    output: Written,
    status: wasWritten,
    doc: "Send a message, with `replyToSeq` as an answer to another one, with `fileId` and a file that you have uploaded. `@handle` mentions a member, an admin's `@all` everybody. The same `clientId` again returns the same message; with another text it is a `conflict`. Over REST the Idempotency-Key header serves as `clientId`.",
    example: { chatId: exampleChatId, clientId: exampleClientId, body: "Hello" },
  }),
  "message.sendDirect": operation({
    ...routes["message.sendDirect"],
    cost: "message",
    input: z
      .strictObject({ userId: UserId, ...NewMessage })
      .check(z.refine(hasContent, { path: ["body"], error: MUST_HAVE_CONTENT })),
    output: Written,
    status: wasWritten,
    doc: "Send a message to a person; the direct chat is opened if there is none. Otherwise like `message.send`.",
    example: { userId: exampleUserId, clientId: exampleClientId, body: "Hello" },
  }),
  "message.forward": operation({
    ...routes["message.forward"],
    scope: "read write",
    cost: "message",
    input: z.strictObject({ ...AMessage, toChatId: ChatId, clientId: ClientId }),
    output: Written,
    status: wasWritten,
    doc: "Send a message on into another of your chats. It names who wrote it first.",
    example: { chatId: exampleChatId, seq: 1, toChatId: exampleChatId, clientId: exampleClientId },
  }),
  "message.edit": operation({
    ...routes["message.edit"],
    cost: "message",
    input: z.strictObject({ ...AMessage, body: MessageBody }),
    output: Changed,
    doc: "Change the text of a message of your own. The earlier text is not kept; the same text changes nothing.",
    example: { chatId: exampleChatId, seq: 1, body: "Hello!" },
  }),
  "message.delete": operation({
    ...routes["message.delete"],
    cost: "api",
    input: z.strictObject(AMessage),
    output: Changed,
    doc: "Delete a message for everybody: your own, or as a group's admin any. Its place stays, everything in it goes.",
    example: { chatId: exampleChatId, seq: 1 },
  }),
  "message.hide": operation({
    ...routes["message.hide"],
    cost: "api",
    input: z.strictObject(AMessage),
    output: z.object({}),
    doc: "Delete a message for yourself alone, on all your devices. It stays in your history as `hidden`, empty.",
    example: { chatId: exampleChatId, seq: 1 },
  }),
  "message.react": operation({
    ...routes["message.react"],
    scope: "read write",
    cost: "api",
    input: z.strictObject({ ...AMessage, emoji: Emoji }),
    output: Changed,
    doc: "React to a message with an emoji; doing so again changes nothing. A message holds at most 50 different ones.",
    example: { chatId: exampleChatId, seq: 1, emoji: "👍" },
  }),
  "message.unreact": operation({
    ...routes["message.unreact"],
    scope: "read write",
    cost: "api",
    input: z.strictObject({ ...AMessage, emoji: Emoji }),
    output: Changed,
    doc: "Take a reaction back.",
    example: { chatId: exampleChatId, seq: 1, emoji: "👍" },
  }),
  "message.pin": operation({
    ...routes["message.pin"],
    scope: "read write",
    cost: "api",
    input: z.strictObject(AMessage),
    output: Changed,
    doc: "Pin a message for everybody: both in a direct chat, admins in a group. A chat holds at most 100 pinned ones.",
    example: { chatId: exampleChatId, seq: 1 },
  }),
  "message.unpin": operation({
    ...routes["message.unpin"],
    scope: "read write",
    cost: "api",
    input: z.strictObject(AMessage),
    output: Changed,
    doc: "Unpin a message.",
    example: { chatId: exampleChatId, seq: 1 },
  }),
} as const;
