import type { ChatId, UserId } from "@parley/protocol";
import type { Drafts } from "./drafts.ts";
import type { OutboxMirror } from "./outbox-mirror.ts";
import type { ChatState } from "./state.ts";
import type { StateCache } from "./state-cache.ts";
import type { Store } from "./store.ts";
import type { Windows } from "./windows.ts";

export type LocalState = {
  /** Shows what this device knows of the person who is expected, before the server has said anything. */
  restore(): Promise<void>;
  /** What waits on this device for him who is signed in, whoever was expected. */
  restoreOf(userId: UserId): Promise<void>;
  start(): void;
  /** Writes now what is not written yet. */
  keep(): void;
  stop(): void;
  /** Deletes what the person has read, and not what he has written. */
  wipe(): Promise<void>;
};

type Parts = {
  store: Store;
  cache: StateCache;
  mirror: OutboxMirror;
  drafts: Drafts;
  windows: Windows;
  /** Who was signed in when the program began, as far as is known without asking the server. */
  userId: UserId | undefined;
};

/** What outlives the program: the last known state, what was typed, and what was not sent. */
export function createLocalState({ store, cache, mirror, drafts, windows, userId }: Parts): LocalState {
  let restoring: Promise<void> | undefined;
  let restoredId: UserId | undefined;
  let unwatch: (() => void) | undefined;

  return {
    restore() {
      restoring ??= restoreExpected();
      return restoring;
    },
    restoreOf,
    start() {
      cache.start();
      mirror.start();
      unwatch ??= windows.watch();
    },
    keep() {
      void cache.flush();
      void drafts.keep();
    },
    stop() {
      unwatch?.();
      unwatch = undefined;
      mirror.stop();
      drafts.stop();
      cache.stop();
    },
    wipe: cache.wipe,
  };

  async function restoreExpected(): Promise<void> {
    if (!userId) return;
    await cache.hydrate(userId);
    windows.adopt(openedIn(Object.values<ChatState>(store.getState().chats)));
    if (store.getState().me?.id === userId) await restoreOf(userId);
  }

  async function restoreOf(signedInId: UserId): Promise<void> {
    if (restoredId === signedInId) return;
    restoredId = signedInId;
    await drafts.restore();
    await mirror.refresh();
  }
}

function openedIn(chats: readonly ChatState[]): ChatId[] {
  const opened = chats.filter(({ history }) => history === "ready");
  return opened.sort((a, b) => (a.lastActivityAt < b.lastActivityAt ? -1 : 1)).map(({ id }) => id);
}
