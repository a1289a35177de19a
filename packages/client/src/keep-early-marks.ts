import type { State } from "./state.ts";
import type { MarksNews } from "./take-marks.ts";

/** More news than this do not come while one answer is on its way. */
const NEWS_MAX = 20;
const CHATS_MAX = 100;

/** @returns the state in which news of marks wait for a chat that is not there yet: it may be on its way, read before them. */
export function keepEarlyMarks(state: State, news: MarksNews): State {
  const { [news.chatId]: kept = [], ...others } = state.earlyMarks;
  const latest = Object.entries(others).slice(1 - CHATS_MAX);
  const ofChat = [...kept, news].slice(-NEWS_MAX);
  return { ...state, earlyMarks: Object.fromEntries([...latest, [news.chatId, ofChat]]) };
}
