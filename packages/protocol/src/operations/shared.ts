import * as z from "zod/mini";
import { ChatId, Message, Seq, text } from "../entities.ts";
import {
  CODE_MAX_LENGTH,
  CURSOR_MAX_LENGTH,
  PAGE_DEFAULT_LIMIT,
  PAGE_MAX_LIMIT,
  PASSWORD_MAX_LENGTH,
  PASSWORD_MIN_LENGTH,
  TOKEN_MAX_LENGTH,
} from "../limits.ts";

export const Nothing = z.strictObject({});
export const Limit = (max = PAGE_MAX_LIMIT) =>
  z._default(z.int().check(z.gte(1), z.lte(max)), Math.min(PAGE_DEFAULT_LIMIT, max));
export const Cursor = z.string().check(z.maxLength(CURSOR_MAX_LENGTH));
export const Token = z.string().check(z.minLength(1), z.maxLength(TOKEN_MAX_LENGTH));
/** One that there is. */
export const Password = z.string().check(z.minLength(1), z.maxLength(PASSWORD_MAX_LENGTH));
export const NewPassword = text(PASSWORD_MIN_LENGTH, PASSWORD_MAX_LENGTH);
/** Of a second factor, with spaces and dashes as people write them. */
export const Code = text(1, CODE_MAX_LENGTH);
/** What an account asks for before that changes which signs in: the code, where its second factor is on. */
export const Proof = { password: Password, code: z.optional(Code) };
/** The same before devices are signed out or the account is deleted: whoever has no password must be able to, too. */
export const SelfProof = { ...Proof, password: z.optional(Password) };
export const InChat = { chatId: ChatId };

/** A message by its permanent address. */
export const AMessage = { ...InChat, seq: Seq };
/** What writing answers: `duplicate` when the client id had been used for it before. */
export const Written = z.object({
  message: Message,
  duplicate: z.boolean(),
  /** Up to where others see that you have read, if that has moved with it. */
  senderReadSeq: z.optional(Seq),
});
export const wasWritten = ({ duplicate }: z.infer<typeof Written>) => (duplicate ? 200 : 201);
export const Changed = z.object({ message: Message });

export const exampleChatId = "0198f2a0-0000-7000-8000-000000000001";
export const exampleUserId = "0198f2a0-0000-7000-8000-0000000000a1";
export const exampleClientId = "0198f2a0-0000-7000-8000-0000000000c1";
