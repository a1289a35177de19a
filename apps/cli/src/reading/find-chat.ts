import type { Call } from "@parley/client/http";
import { type Chat, ChatId } from "@parley/protocol";
import { TerminalError } from "../terminal-error.ts";
import { everyChat } from "./every-chat.ts";
import { findPerson } from "./find-person.ts";

const MIN_PREFIX = 4;

/**
 * Finds the chat that a person means at the command line: an id, a group's title (letter case aside), the beginning
 * of an id, or `@handle` for the direct chat with somebody.
 * @returns its id. A whole id is passed on unseen: the server knows best whether it is there.
 * @throws TerminalError `not_found`, or `invalid_input` with the candidates when several fit.
 */
export async function findChat(call: Call, name: string): Promise<ChatId> {
  const id = ChatId.safeParse(name.toLowerCase());
  if (id.success) return id.data;
  const handle = handleIn(name);
  if (handle !== undefined) return findDirectChat(call, handle);
  return findAmongOwn(call, name);
}

/** As `findChat`, but the direct chat with `@handle` is opened when there is none yet. */
export async function findOrOpenChat(call: Call, name: string): Promise<ChatId> {
  const handle = handleIn(name);
  if (handle === undefined) return findChat(call, name);
  const person = await findPerson(call, handle);
  const { chat } = await call("chat.create", { kind: "direct", userId: person.id });
  return chat.id;
}

function handleIn(name: string): string | undefined {
  return name.startsWith("@") ? name.slice(1).toLowerCase() : undefined;
}

async function findDirectChat(call: Call, handle: string): Promise<ChatId> {
  const isWithPerson = ({ kind, members }: Chat) =>
    kind === "direct" && members.some(({ user }) => user.handle === handle);
  for await (const chat of everyChat(call)) if (isWithPerson(chat)) return chat.id;
  await findPerson(call, handle);
  throw new TerminalError("not_found", "noDirectChat", { values: { handle } });
}

async function findAmongOwn(call: Call, name: string): Promise<ChatId> {
  const chats = await Array.fromAsync(everyChat(call));
  const titled = chats.filter(({ title }) => title !== null && isTitle(name, title));
  if (titled.length > 0) return onlyOne(titled, name);
  const candidates = chats.filter(({ id }) => isPrefix(name, id));
  if (candidates.length > 0) return onlyOne(candidates, name);
  throw new TerminalError("not_found", "noSuchChat", {
    values: { name, suggestion: suggestionFor(name, chats) },
  });
}

/** People choose their names themselves, so a name alone finds no chat: it may be another's, or a group's. */
function suggestionFor(name: string, chats: readonly Chat[]): string {
  const isMeant = (words: string) => folded(words).startsWith(folded(name));
  const group = chats.find(({ title }) => title !== null && isMeant(title));
  const people = chats.filter(({ kind }) => kind === "direct").flatMap(({ members }) => members);
  const person = people.find(({ user }) => isMeant(user.name) || isMeant(user.handle))?.user;
  return group?.title ?? (person ? `@${person.handle}` : "");
}

/** Letter case aside, and emoji where they are left out. */
function isTitle(name: string, title: string): boolean {
  return folded(name) === folded(title) || folded(name) === folded(withoutEmoji(title));
}

function folded(text: string): string {
  return text.trim().normalize("NFC").toLocaleLowerCase();
}

function withoutEmoji(text: string): string {
  return text
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f/gu, "")
    .replace(/\s+/g, " ");
}

function isPrefix(name: string, id: string): boolean {
  return name.length >= MIN_PREFIX && id.startsWith(name.toLowerCase());
}

function onlyOne(candidates: readonly Chat[], name: string): ChatId {
  const [chat, another] = candidates;
  if (chat && !another) return chat.id;
  const details = candidates.map(({ id, title }) => (title === null ? id : `${id}  ${title}`));
  throw new TerminalError("invalid_input", "ambiguousChat", { values: { name }, details });
}
