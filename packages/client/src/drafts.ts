import type { ChatId } from "@parley/protocol";
import type { DraftStorage, TypedDraft } from "./draft-storage.ts";
import type { Call } from "./http-call.ts";
import { settleDraft } from "./settle-draft.ts";
import type { Store } from "./store.ts";
import { draftIn } from "./take-drafts.ts";

/** Typing makes a text per key; the device keeps what stands there this much later, and the server after a while. */
const KEEP_WAIT_MS = 300;
const TELL_WAIT_MS = 2_000;

export type Drafts = {
  /** What stands in the composer now; empty when it was sent. */
  write(chatId: ChatId, body: string): void;
  /** Brings back what the server had not heard of when the last run ended. */
  restore(): Promise<void>;
  /** Keeps now what is not kept yet. */
  keep(): Promise<void>;
  /** Tells the server what it could not be told before. */
  resume(): void;
  /** Tells the server now of what it was to be told soon. @returns when that is done, or failed */
  flush(): Promise<unknown>;
  stop(): void;
  /** Forgets what was typed: in one chat, or in all. */
  clear(chatId?: ChatId): Promise<void>;
};

type Parts = { store: Store; call: Call; storage: DraftStorage };

/** Keeps what is typed, on the device at once and on the server soon, so that no text is lost and other devices go on with it. */
export function createDrafts({ store, call, storage }: Parts): Drafts {
  const unkept = new Set<ChatId>();
  const telling = new Map<ChatId, Promise<void>>();
  let keepTimer: ReturnType<typeof setTimeout> | undefined;
  let tellTimer: ReturnType<typeof setTimeout> | undefined;

  return {
    write(chatId, body) {
      if (draftIn(store.getState(), chatId) === body) return;
      store.update(({ typed, drafts, ...state }) => {
        const baseVersion = typed[chatId]?.baseVersion ?? drafts[chatId]?.version ?? 0;
        return { ...state, drafts, typed: { ...typed, [chatId]: { chatId, body, baseVersion } } };
      });
      unkept.add(chatId);
      keepTimer ??= setTimeout(keep, KEEP_WAIT_MS);
      tellTimer ??= setTimeout(() => void tellAll(), TELL_WAIT_MS);
    },
    async restore() {
      const { me } = store.getState();
      const kept = me ? await storage.load(me.id).catch(() => []) : [];
      const byId = Object.fromEntries(kept.map((draft) => [draft.chatId, draft]));
      store.update((state) => ({ ...state, typed: { ...byId, ...state.typed } }));
    },
    keep,
    resume: () => void tellAll(),
    async flush() {
      // What is under way may be an older text.
      await Promise.all(telling.values());
      await tellAll();
    },
    stop() {
      clearTimeout(tellTimer);
      tellTimer = undefined;
      void keep();
    },
    async clear(chatId) {
      const all = Object.keys(store.getState().typed) as ChatId[];
      for (const id of chatId ? [chatId] : all) forget(id);
      await keep();
    },
  };

  async function keep(): Promise<void> {
    clearTimeout(keepTimer);
    keepTimer = undefined;
    const { me, typed } = store.getState();
    const chatIds = [...unkept];
    unkept.clear();
    if (!me) return;
    await Promise.all(
      chatIds.map((chatId) => {
        const draft = typed[chatId];
        const kept = draft ? storage.put(me.id, draft) : storage.remove(me.id, chatId);
        // Where the device keeps nothing, the server does.
        return kept.catch(() => {});
      }),
    );
  }

  function tellAll(): Promise<unknown> {
    clearTimeout(tellTimer);
    tellTimer = undefined;
    return Promise.all(Object.values<TypedDraft>(store.getState().typed).map(tell));
  }

  async function tell(draft: TypedDraft): Promise<void> {
    const { chatId, body, baseVersion } = draft;
    if (telling.has(chatId)) return;
    const known = store.getState().drafts[chatId];
    // Typed and sent, or taken back, before the server heard of it.
    if ((known?.body ?? "") === body && (known?.version ?? 0) === baseVersion) return forget(chatId);
    const told = say(draft);
    telling.set(chatId, told);
    await told;
  }

  async function say(draft: TypedDraft): Promise<void> {
    const { chatId, body, baseVersion } = draft;
    try {
      const answer = await call("draft.set", { chatId, body, baseVersion });
      store.update((state) => settleDraft(state, draft, answer));
      remember(chatId);
    } catch {
      // It stays on this device, and is told again with the next key or the next connection.
    } finally {
      telling.delete(chatId);
    }
  }

  function forget(chatId: ChatId): void {
    store.update(({ typed: { [chatId]: _gone, ...typed }, ...state }) => ({ ...state, typed }));
    remember(chatId);
  }

  function remember(chatId: ChatId): void {
    unkept.add(chatId);
    keepTimer ??= setTimeout(keep, KEEP_WAIT_MS);
    if (store.getState().typed[chatId]) tellTimer ??= setTimeout(() => void tellAll(), TELL_WAIT_MS);
  }
}
