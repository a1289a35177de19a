import type { ChatId } from "@parley/protocol";
import { adoptChat } from "./adopt-chat.ts";
import { eachLimited } from "./each-limited.ts";
import { hasCode } from "./has-code.ts";
import type { Call } from "./http-call.ts";
import { isTransient } from "./is-transient.ts";
import type { ChatState } from "./state.ts";
import type { Store } from "./store.ts";

/** Marks and changes come in flocks: one question after them, and the next one after twice as long. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;
const AT_ONCE = 2;

export type Recounts = {
  /** There is a connection: from now on the server is asked where the count of unread messages is rough. */
  resume(): void;
  stop(): void;
};

type Parts = { store: Store; call: Call; catchUp: (chatId: ChatId) => Promise<void> };

/** Asks the server how many messages are unread where only it can know. */
export function createRecounts({ store, call, catchUp }: Parts): Recounts {
  /** When each is to be asked about, and how long to wait after that; as long as its count is rough. */
  const due = new Map<ChatId, { at: number; waitMs: number }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsubscribe: (() => void) | undefined;

  return {
    resume() {
      due.clear();
      unsubscribe ??= store.subscribe(plan);
      plan();
    },
    stop() {
      unsubscribe?.();
      unsubscribe = undefined;
      clearTimeout(timer);
    },
  };

  function plan(): void {
    const rough = roughChats();
    for (const chatId of due.keys()) if (!rough.includes(chatId)) due.delete(chatId);
    for (const chatId of rough) if (!due.has(chatId)) postpone(chatId, FIRST_WAIT_MS);
    if (due.size === 0 || !unsubscribe) return;
    const first = Math.min(...[...due.values()].map(({ at }) => at));
    clearTimeout(timer);
    timer = setTimeout(look, Math.max(0, first - Date.now()));
  }

  function postpone(chatId: ChatId, waitMs: number): void {
    due.set(chatId, { at: Date.now() + waitMs, waitMs: Math.min(LONGEST_WAIT_MS, 2 * waitMs) });
  }

  async function look(): Promise<void> {
    const now = Date.now();
    const chatIds = roughChats().filter((chatId) => (due.get(chatId)?.at ?? now) <= now);
    // Each of them is put off before it is asked about: what is planned meanwhile is about others.
    for (const chatId of chatIds) postpone(chatId, due.get(chatId)?.waitMs ?? FIRST_WAIT_MS);
    await eachLimited(chatIds, AT_ONCE, recount);
    plan();
  }

  /** What is pushed meanwhile is counted on top of the rough number, and the server is asked again, later. */
  async function recount(chatId: ChatId): Promise<void> {
    try {
      const chat = await call("chat.get", { chatId });
      // He may have left it meanwhile.
      if (!store.getState().chats[chatId]) return;
      store.update((state) => adoptChat(state, { chat, members: "all" }));
      const isBehind = (store.getState().chats[chatId]?.rev ?? 0) < chat.lastRev;
      if (isBehind) await catchUp(chatId);
    } catch (error) {
      if (hasCode(error, "not_found")) await catchUp(chatId).catch(() => {});
      if (isTransient(error) && error.retryAfterMs) postpone(chatId, error.retryAfterMs);
    }
  }

  function roughChats(): ChatId[] {
    const { chats, connection } = store.getState();
    if (connection !== "online") return [];
    return Object.values<ChatState>(chats).flatMap(({ id, isCountRough }) => (isCountRough ? [id] : []));
  }
}
