import type { Call } from "@parley/client/http";
import {
  type Chat,
  type ChatId,
  type Output as OutputOf,
  SEARCH_MAX_LIMIT,
  type User,
} from "@parley/protocol";
import type { Output } from "../output.ts";
import { everyChat } from "../reading/every-chat.ts";
import { findChat } from "../reading/find-chat.ts";
import { handleOf } from "../reading/find-member.ts";
import { findPerson } from "../reading/find-person.ts";
import { chatName } from "../text/chat-name.ts";
import { neutralise } from "../text/neutralise.ts";
import type { Segment } from "../text/paint.ts";
import { fileOf } from "../text/print-message.ts";
import type { Times } from "../text/times.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  output: Output;
  translate: Translate;
  times: Times;
  query: string | undefined;
  chat: string | undefined;
  /** A handle, with or without @. */
  from: string | undefined;
  /** ISO 8601; `until` itself is not in. */
  since: string | undefined;
  until: string | undefined;
  hasLink: boolean;
  limit: number;
};

type Found = OutputOf<"message.search">["results"][number] & { sender: User | null };

/** `parley search`: the newest first. */
export async function messageSearchRun(options: Options): Promise<void> {
  const { call, output, translate, limit } = options;
  const { found, isMore } = await search(options);
  if (output.isJson) {
    for (const { message, snippet, sender } of found) output.record({ ...message, sender, snippet });
    return;
  }
  if (found.length === 0) return output.note(translate("search.none"));
  const nameOf = await chatNames(call);
  for (const result of found) output.line(...lineOf(result, { ...options, nameOf }));
  if (isMore) output.note(translate("search.more", { limit: String(2 * limit) }));
}

async function search(options: Options): Promise<{ found: Found[]; isMore: boolean }> {
  const { call, limit } = options;
  const input = await inputOf(options);
  const found: Found[] = [];
  let cursor: string | undefined;
  do {
    const size = Math.min(SEARCH_MAX_LIMIT, limit - found.length);
    const page = await call("message.search", { ...input, limit: size, cursor });
    const users = new Map(page.users.map((user) => [user.id, user]));
    found.push(
      ...page.results.map((result) => ({ ...result, sender: users.get(result.message.senderId) ?? null })),
    );
    cursor = page.nextCursor ?? undefined;
  } while (cursor && found.length < limit);
  return { found, isMore: cursor !== undefined };
}

async function inputOf({ call, query, chat, from, since, until, hasLink }: Options) {
  const sender = from === undefined ? undefined : await findPerson(call, handleOf(from));
  return {
    query,
    chatId: chat === undefined ? undefined : await findChat(call, chat),
    senderId: sender?.id,
    since,
    until,
    has: hasLink ? ("link" as const) : undefined,
  };
}

async function chatNames(call: Call): Promise<(chatId: ChatId) => string> {
  const [me, chats] = await Promise.all([call("me.get", {}), Array.fromAsync(everyChat(call))]);
  const byId = new Map<ChatId, Chat>(chats.map((chat) => [chat.id, chat]));
  return (chatId) => {
    const chat = byId.get(chatId);
    return chat ? chatName(chat, me.id) : chatId;
  };
}

type Printer = Pick<Options, "times" | "translate"> & { nameOf: (chatId: ChatId) => string };

function lineOf({ message, snippet, sender }: Found, { times, translate, nameOf }: Printer): Segment[] {
  const place = `${message.seq}  ${times.stamp(Date.parse(message.createdAt))}  `;
  return [
    { text: neutralise(nameOf(message.chatId)), style: "cyan" },
    "  ",
    { text: place, style: "dim" },
    { text: neutralise(sender?.name ?? message.senderId), style: "bold" },
    "  ",
    ...fileOf(message, translate),
    ...snippet.map(({ text, isMatch }): Segment => {
      const shown = neutralise(text);
      return isMatch ? { text: shown, style: "yellow" } : shown;
    }),
  ];
}
