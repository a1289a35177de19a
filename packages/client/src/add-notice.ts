import type { Notice, State } from "./state.ts";

/** @returns the state with the notice, in place of an older one about the same chat; no unsent text is lost. */
export function addNotice(state: State, notice: Notice): State {
  const older = state.notices.find(({ chatId }) => chatId === notice.chatId);
  const others = state.notices.filter((other) => other !== older);
  return {
    ...state,
    notices: [...others, { ...notice, unsent: [...(older?.unsent ?? []), ...notice.unsent] }],
  };
}
