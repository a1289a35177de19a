import "server-only";
import type { FirstLoad } from "@parley/client";
import { run } from "@parley/core";
import type { ChatId, Input, OperationName, Output } from "@parley/protocol";
import { cache } from "react";
import { requestTimeZone } from "../../locales/request-time-zone.ts";
import { core } from "../../server/core.ts";
import { actorOfRequest } from "./require-actor.ts";

/** More than a high screen shows. */
const CHATS = 20;
/** A screenful or two. */
const MESSAGES = 50;

const ofRequest = cache(() => Promise.withResolvers<string | undefined>());

/**
 * What the page that is being made brings along for the client, as JSON: read as text it costs the browser a tenth.
 * The layout asks for it, which does not know the address; the page gives it with `bringAlong`.
 */
export function firstLoad(): Promise<string | undefined> {
  return ofRequest().promise;
}

/**
 * Reads what the client would ask first, by the same operations in the name of the same person.
 * @param chatId the chat that the page is of, null if of none
 */
export function bringAlong(chatId: string | null): void {
  // Whatever goes wrong, the client asks itself, and says what is the matter.
  ofRequest().resolve(read(chatId as ChatId | null).catch(() => undefined));
}

async function read(chatId: ChatId | null): Promise<string | undefined> {
  const [actor, timeZone] = await Promise.all([actorOfRequest(), requestTimeZone()]);
  // A drawing would show the times of another place.
  if (!actor || !timeZone) return undefined;
  const call = <Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>> =>
    run(core(), { name, caller: actor, input });
  const [me, { chats }, open] = await Promise.all([
    call("me.get", {}),
    call("chat.list", { limit: CHATS }),
    chatId ? readChat(chatId).catch(() => undefined) : undefined,
  ]);
  return JSON.stringify({ me, chats, open } satisfies FirstLoad);

  async function readChat(chatId: ChatId) {
    const chat = await call("chat.get", { chatId });
    const page = await call("message.list", { chatId, before: chat.lastSeq + 1, limit: MESSAGES });
    return { chat, page };
  }
}
