import { About, Avatar, Email, Handle, MessageBody, Name, Title } from "@parley/protocol";
import * as z from "zod/mini";
import { describeProblems } from "./describe-problems.ts";
import { ImportError } from "./import-error.ts";

/** Ids of fixtures are any words or numbers of their own. */
const Key = z.union([z.string().check(z.minLength(1)), z.int()]);

const FixtureUser = z.strictObject({
  id: z.optional(Key),
  handle: Handle,
  name: z.optional(Name),
  email: z.optional(Email),
  password: z.optional(z.string().check(z.minLength(1))),
  about: z.optional(About),
  avatar: z.optional(z.nullable(Avatar)),
});
const FixtureChat = z.strictObject({
  id: Key,
  title: z.optional(z.nullable(Title)),
  /** The first of a group owns it. A chat of two without a title is a direct chat. */
  members: z.array(Key).check(z.minLength(1)),
  createdAt: z.optional(z.iso.datetime({ offset: true })),
});
const FixtureMessage = z.strictObject({
  chat: Key,
  sender: Key,
  body: MessageBody,
  createdAt: z.optional(z.iso.datetime({ offset: true })),
});
const Fixture = z.strictObject({
  users: z.array(FixtureUser),
  chats: z.array(FixtureChat),
  messages: z.array(FixtureMessage),
});
export type Fixture = z.infer<typeof Fixture>;
export type FixtureChat = z.infer<typeof FixtureChat>;

/** Reads a fixture. @throws ImportError that names the place at fault */
export function parseFixture(text: string): Fixture {
  const parsed = z.safeParse(Fixture, parseJson(text), { reportInput: true });
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.join(".") ?? "";
  throw new ImportError(`${path ? `at ${path}: ` : ""}${describeProblems(parsed.error)}.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const what = "an export (NDJSON) nor a JSON object { users, chats, messages }";
    throw new ImportError(`line 1: this is neither ${what}.`);
  }
}
