import type { ChatId, Draft } from "@parley/protocol";
import type { State } from "./state.ts";

/** @returns the state with these drafts in it, older versions apart; an empty one takes its draft away. */
export function takeDrafts(state: State, drafts: readonly Draft[]): State {
  const news = drafts.filter(({ chatId, version }) => version > (state.drafts[chatId]?.version ?? 0));
  if (news.length === 0) return state;
  const all: Draft[] = [...Object.values<Draft>(state.drafts), ...news];
  return {
    ...state,
    drafts: Object.fromEntries(all.map((draft) => [draft.chatId, draft])) as State["drafts"],
  };
}

/** @returns what the person was typing in a chat; undefined when there is nothing. */
export function draftIn({ drafts }: Pick<State, "drafts">, chatId: ChatId): Draft | undefined {
  return drafts[chatId]?.body ? drafts[chatId] : undefined;
}
