import * as z from "zod/mini";
import {
  ABOUT_MAX_LENGTH,
  EMAIL_MAX_LENGTH,
  HANDLE_MAX_LENGTH,
  HANDLE_MIN_LENGTH,
  NAME_MAX_LENGTH,
} from "../limits.ts";
import { UserId } from "./ids.ts";
import { isStorable, line, Time, text } from "./text.ts";

/** What stands for everybody in a text: `@all`. Nobody has it as a handle. */
export const EVERYBODY_HANDLE = "all";

/** Handles are lower case: typing `@Ann` finds `@ann`, and two people cannot differ in case alone. */
export const Handle = z.string().check(
  z.trim(),
  z.toLowerCase(),
  z.minLength(HANDLE_MIN_LENGTH),
  z.maxLength(HANDLE_MAX_LENGTH),
  z.regex(/^[a-z][a-z0-9_]*$/, "must start with a letter and hold only letters, digits and _"),
  z.refine((handle) => handle !== EVERYBODY_HANDLE, "must not be the word for everybody"),
);

export const Email = z
  .string()
  .check(
    z.trim(),
    z.toLowerCase(),
    z.maxLength(EMAIL_MAX_LENGTH),
    z.regex(/^[^\s@\0]+@[^\s@\0]+$/, "must be an email address"),
    z.refine(isStorable, "must be an email address"),
  );

export const Name = line(1, NAME_MAX_LENGTH);

export const About = text(0, ABOUT_MAX_LENGTH);

export const Locale = z.enum(["en", "ru"]);
export type Locale = z.infer<typeof Locale>;

/** `face:N` is a face that clients draw from the number N; null means initials on a colour taken from the id. */
export const Avatar = z.string().check(z.regex(/^face:\d{1,6}$/, "must look like face:12"));

export const User = z.object({
  id: UserId,
  name: z.string(),
  handle: z.string(),
  about: z.string(),
  avatar: z.nullable(z.string()),
  /** Nobody signs in as it: it speaks for an incoming webhook. */
  isBot: z.boolean(),
});
export type User = z.infer<typeof User>;

export const Me = z.extend(User, {
  email: z.string(),
  locale: z.nullable(Locale),
  /** Whether one looks after this server: who registered first does. */
  isServerAdmin: z.boolean(),
  /** Whether others see when one is online and when one was last. */
  sharesPresence: z.boolean(),
  /** Whether others are told what one has read. Without, one is not told either in direct chats. */
  hasReceipts: z.boolean(),
  createdAt: Time,
});
export type Me = z.infer<typeof Me>;

export const Presence = z.object({
  userId: UserId,
  isOnline: z.boolean(),
  /** When he was last online; null while he is, and when it is not shown. */
  lastSeenAt: z.nullable(Time),
});
export type Presence = z.infer<typeof Presence>;
