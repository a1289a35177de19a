import type { ChatId, Member, Message, User, UserId } from "@parley/protocol";
import type { CacheEntry, CacheStorage } from "./cache-storage.ts";
import { cachedChat } from "./cached-chat.ts";
import { restoreState } from "./restore-state.ts";
import type { ChatState, State } from "./state.ts";
import type { Store } from "./store.ts";

/** What a cache looks like. One of another version is not read: it is written anew. */
const CACHE_VERSION = 1;
/** So many of the newest chats are kept, besides those with messages on screen or unsent. */
const CACHED_CHATS = 50;
/** A busy chat is written whole each time. Who hides or closes the page does not wait for it. */
const WRITE_WAIT_MS = 5_000;

export type StateCache = {
  /** Puts what an earlier run has known of this person into the state. */
  hydrate(userId: UserId): Promise<void>;
  /** From now on changes are kept, a moment late and many at once. */
  start(): void;
  /** Writes what is not written yet. */
  flush(): Promise<void>;
  /** Writes the rest and no more. */
  stop(): void;
  /** Deletes what is kept of the person, and keeps no more. */
  wipe(): Promise<void>;
};

export function createStateCache({ store, cache }: { store: Store; cache: CacheStorage }): StateCache {
  const written = new Map<ChatId, ChatState>();
  let writtenState: State | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsubscribe: (() => void) | undefined;

  return {
    async hydrate(userId) {
      const entries = await cache.read(userId).catch(() => []);
      const usable = entries.filter(({ version }) => version === CACHE_VERSION);
      if (usable.length < entries.length) await cache.wipe(userId).catch(() => {});
      else take(usable);
    },
    start() {
      unsubscribe ??= store.subscribe(() => {
        timer ??= setTimeout(flush, WRITE_WAIT_MS);
      });
    },
    flush,
    stop() {
      if (unsubscribe) void flush();
      rest();
    },
    async wipe() {
      rest();
      const userId = store.getState().me?.id;
      if (userId) await cache.wipe(userId).catch(() => {});
    },
  };

  function take(entries: readonly CacheEntry[]): void {
    const before = store.getState().chats;
    store.update((state) => restoreState(state, entries));
    const { chats } = store.getState();
    for (const chat of Object.values<ChatState>(chats))
      if (chat !== before[chat.id]) written.set(chat.id, chat);
  }

  function rest(): void {
    unsubscribe?.();
    unsubscribe = undefined;
    clearTimeout(timer);
    timer = undefined;
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const state = store.getState();
    const { me, isReady, connection } = state;
    if (!me || !isReady || connection === "signed-out" || state === writtenState) return;
    if (writtenState && writtenState.me?.id !== me.id) written.clear();
    writtenState = state;
    const kept = keptChats(state);
    const put: CacheEntry[] = kept
      .filter((chat) => written.get(chat.id) !== chat)
      .map((chat) => ({ version: CACHE_VERSION, key: chat.id, chat: cachedChat(chat, me.id) }));
    const keptIds = new Set(kept.map(({ id }) => id));
    const remove = [...written.keys()].filter((id) => !keptIds.has(id));
    for (const id of remove) written.delete(id);
    for (const chat of kept) written.set(chat.id, chat);
    put.push({ version: CACHE_VERSION, key: "head", head: headOf(state, { me, kept }) });
    // It is a cache: what could not be kept is read from the server.
    await cache.write(me.id, { put, remove }).catch(() => {});
  }
}

function keptChats({ chats }: State): ChatState[] {
  const newestFirst = Object.values<ChatState>(chats).sort((a, b) =>
    b.lastActivityAt < a.lastActivityAt ? -1 : 1,
  );
  return newestFirst.filter(
    ({ history, pending }, index) => index < CACHED_CHATS || history === "ready" || pending.length > 0,
  );
}

function headOf(state: State, { me, kept }: { me: NonNullable<State["me"]>; kept: readonly ChatState[] }) {
  const { drafts, ownRev, blockedIds } = state;
  const own = Object.fromEntries(kept.map(({ id, mine, lastReadSeq }) => [id, { mine, lastReadSeq }]));
  return { me, drafts, ownRev, blockedIds, own, users: usersIn(state, kept) };
}

/** Those who are named in what is kept. */
function usersIn({ users }: State, kept: readonly ChatState[]): State["users"] {
  const ids = new Set<UserId>(kept.flatMap(peopleIn));
  return Object.fromEntries(
    Object.values<User>(users).flatMap((user) => (ids.has(user.id) ? [[user.id, user]] : [])),
  );
}

function peopleIn({ members, messages, lastMessage }: ChatState): UserId[] {
  const said = lastMessage ? [...messages, lastMessage] : messages;
  return [...Object.values<Member>(members).map(({ user }) => user.id), ...said.flatMap(namesIn)];
}

function namesIn({ senderId, system }: Message): UserId[] {
  return [senderId, ...(system?.userIds ?? [])];
}
