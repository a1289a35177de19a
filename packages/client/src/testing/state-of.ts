import type { Me } from "@parley/protocol";
import { adoptChat } from "../adopt-chat.ts";
import { signIn } from "../sign-in.ts";
import { initialState, type State } from "../state.ts";
import type { FakeChat } from "./fake-chat.ts";

/** @returns the state of a person who has opened this chat. */
export function stateOf(me: Me, chat: FakeChat): State {
  const snapshot = { chat: chat.view(me.id, "all"), members: "all" } as const;
  const state = adoptChat(signIn(initialState, me), snapshot);
  const opened = { ...chatIn(state, chat), history: "ready" as const, messages: [...chat.messages] };
  return { ...state, isReady: true, chats: { ...state.chats, [chat.id]: opened } };
}

/** @returns the chat as the state has it. @throws when it is not there */
export function chatIn(state: State, { id }: Pick<FakeChat, "id">) {
  const chat = state.chats[id];
  if (!chat) throw new Error(`${id} is not in the state`);
  return chat;
}
