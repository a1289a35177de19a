import type { Output } from "@parley/protocol";
import { adoptChat } from "./adopt-chat.ts";
import { prependPage } from "./prepend-page.ts";
import { signIn } from "./sign-in.ts";
import type { State } from "./state.ts";

/** The answers to what every client asks first, as a page brings them along: nothing else than what `call` would give. */
export type FirstLoad = {
  me: Output<"me.get">;
  /** The newest chats of the list. */
  chats: Output<"chat.list">["chats"];
  /** The chat that the page is of, and its newest messages. */
  open?: { chat: Output<"chat.get">; page: Output<"message.list"> } | undefined;
};

/** @returns the state as if the client had asked for all of that itself */
export function takeFirstLoad(state: State, { me, chats, open }: FirstLoad): State {
  const listed = chats.reduce((next, chat) => adoptChat(next, { chat, members: "some" }), signIn(state, me));
  const ready = { ...listed, isReady: true };
  if (!open) return ready;
  const { chat, page } = open;
  return prependPage(adoptChat(ready, { chat, members: "all" }), chat.id, page);
}
