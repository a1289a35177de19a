import type { Call } from "@parley/client/http";
import type { Chat, ChatId, UserId } from "@parley/protocol";
import type { Output } from "../output.ts";
import type { Delivery } from "../reading/delivery.ts";
import { everyChat } from "../reading/every-chat.ts";
import { findChat } from "../reading/find-chat.ts";
import { followChat } from "../reading/follow-chat.ts";
import { followChats } from "../reading/follow-chats.ts";
import type { Hand } from "../reading/hand-missing.ts";
import { printBacklog } from "../reading/print-backlog.ts";
import type { TailState } from "../reading/tail-state.ts";
import type { LiveClient } from "../session/start-client.ts";
import { chatName } from "../text/chat-name.ts";
import { printMessage } from "../text/print-message.ts";
import type { Times } from "../text/times.ts";
import type { Translate } from "../translate.ts";
import type { ReadingPlace } from "../tree/place.ts";

type Options = {
  call: Call;
  output: Output;
  times: Times;
  translate: Translate;
  /** Without it all chats. */
  chat: string | undefined;
  /** How many messages of each chat to begin with; may be 0. */
  count: number;
  /** Where to begin instead. */
  since: ReadingPlace | undefined;
  /** Where to begin in chats that it knows; it moves as `delivery` says. */
  state: TailState;
  delivery: Delivery;
  /** Given with -f: stay, and print what arrives. */
  follow: (() => LiveClient) | undefined;
};

/** `parley tail`: the latest messages; with -f also those to come, each exactly once, until Ctrl-C. */
export async function messageTailRun(options: Options): Promise<void> {
  const { call, chat, delivery, follow } = options;
  if (chat === undefined) return tailAll(options);
  const chatId = await findChat(call, chat);
  const onMessage = printer(options);
  const after = await printBacklog(chatId, { ...options, onMessage });
  if (!follow) return delivery.settled();
  const { client, signedOut } = follow();
  await Promise.race([signedOut, delivery.over, followChat({ client, chatId, after, onMessage })]);
}

async function tailAll(options: Options): Promise<void> {
  const { call, delivery } = options;
  const [me, chats] = await Promise.all([call("me.get", {}), Array.fromAsync(everyChat(call))]);
  const names = new Map(chats.map((chat) => [chat.id, chatName(chat, me.id)]));
  let live: LiveClient | undefined;
  const nameOf = (chatId: ChatId) => names.get(chatId) ?? live?.client.getState().chats[chatId]?.title ?? "";
  const onMessage = printer(options, nameOf);
  const after = new Map<ChatId, number>();
  // The quietest first, so that the latest ends up below.
  for (const chat of chats.toReversed()) {
    const joinedSeq = joinedSeqOf(chat, me.id);
    after.set(chat.id, await printBacklog(chat.id, { ...options, onMessage, joinedSeq }));
  }
  live = options.follow?.();
  if (!live) return delivery.settled();
  const { client, signedOut } = live;
  await Promise.race([signedOut, delivery.over, followChats({ client, after, onMessage })]);
}

function printer(options: Options, nameOf?: (chatId: ChatId) => string): Hand {
  return (message, senders) => {
    printMessage(message, senders, { ...options, chatTitle: nameOf?.(message.chatId) });
    options.delivery.printed(message);
  };
}

function joinedSeqOf({ members }: Chat, meId: UserId): number {
  return members.find(({ user }) => user.id === meId)?.joinedSeq ?? 0;
}
