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

/** @returns what stands in a chat's composer: what was typed here, else what another device has told; "" for nothing. */
export function draftIn({ drafts, typed }: Pick<State, "drafts" | "typed">, chatId: ChatId): string {
  return typed[chatId]?.body ?? drafts[chatId]?.body ?? "";
}
