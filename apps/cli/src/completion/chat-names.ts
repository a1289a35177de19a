import type { Call } from "@parley/client/http";
import type { Chat, UserId } from "@parley/protocol";
import type { Context } from "../context.ts";
import { everyChat } from "../reading/every-chat.ts";
import { chatName } from "../text/chat-name.ts";

/** What a shell may offer: a word, and what it stands for. */
export type Offer = { word: string; description: string };

const MAX_NAMES = 200;
/** Nobody waits for longer after a Tab (ms). */
const MAX_WAIT_MS = 1_500;

/** @returns what may be typed for one's chats, the latest first; nothing where the server does not say, or not soon. */
export async function chatNames(contextOf: () => Promise<Pick<Context, "call">>): Promise<Offer[]> {
  const { promise: late, resolve } = Promise.withResolvers<Offer[]>();
  const timer = setTimeout(() => resolve([]), MAX_WAIT_MS);
  try {
    return await Promise.race([offersFrom((await contextOf()).call), late]);
  } catch {
    return [];
  } finally {
    clearTimeout(timer);
  }
}

async function offersFrom(call: Call): Promise<Offer[]> {
  const me = await call("me.get", {});
  const offers: Offer[] = [];
  for await (const chat of everyChat(call)) {
    offers.push(offerOf(chat, me.id));
    if (offers.length >= MAX_NAMES) break;
  }
  return offers;
}

/** Others choose titles, and a shell would obey some of them: what is not plainly a word is offered by its id. */
export function offerOf(chat: Pick<Chat, "id" | "title" | "members">, meId: UserId): Offer {
  const { id, title, members } = chat;
  const handle = members.find(({ user }) => user.id !== meId)?.user.handle;
  const name = title ?? (handle === undefined ? "" : `@${handle}`);
  const isWord = /^@?[\p{L}\p{N}][\p{L}\p{N}\p{M}_.-]*$/u.test(name);
  return {
    word: isWord ? name : id,
    // A sign that made an emoji of what is gone would be left over.
    description: chatName(chat, meId)
      .replace(/(?:[^\p{L}\p{N}\p{M}@_.-]\ufe0f*)+/gu, " ")
      .trim(),
  };
}
