import type { ChatId } from "@parley/protocol";
import type { History } from "./history.ts";
import type { ChatState, State } from "./state.ts";
import type { Store } from "./store.ts";
import type { Windows } from "./windows.ts";

/** So many of the newest chats have their last page on the device, whether anybody has opened them or not. */
const LAST_PAGES_MAX = 30;
/** What is on screen is read first; and of many clients that come at once not all begin at once. */
const BEGIN_MS = 2_000;
const BEGIN_SPREAD_MS = 3_000;
const PAUSE_MS = 250;

export type LastPages = {
  /** There is a connection: from now on reads what is missing, one chat after the other. */
  resume(): void;
  stop(): void;
};

type Parts = { store: Store; history: History; windows: Windows };

/** Reads the last page of the newest chats ahead, so that they open at once and are there without network. */
export function createLastPages({ store, history, windows }: Parts): LastPages {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsubscribe: (() => void) | undefined;

  return {
    resume() {
      unsubscribe ??= store.subscribe(beginSoon);
      beginSoon();
    },
    stop,
  };

  function beginSoon(): void {
    timer ??= setTimeout(keepNext, BEGIN_MS + Math.random() * BEGIN_SPREAD_MS);
  }

  function stop(): void {
    unsubscribe?.();
    unsubscribe = undefined;
    clearTimeout(timer);
    timer = undefined;
  }

  async function keepNext(): Promise<void> {
    const turn = timer;
    const next = nextOf(store.getState());
    const isKept = !next || (await keep(next.id));
    if (timer !== turn) return;
    timer = undefined;
    if (next) timer = setTimeout(keepNext, PAUSE_MS);
    // Where the server refuses, the next connection is the next occasion.
    if (!isKept) stop();
  }

  function keep(chatId: ChatId): Promise<boolean> {
    windows.keep(chatId);
    return history.keepLastPage(chatId);
  }
}

function nextOf({ chats, connection }: State): ChatState | undefined {
  if (connection !== "online") return undefined;
  const newestFirst = Object.values<ChatState>(chats).sort((a, b) =>
    b.lastActivityAt < a.lastActivityAt ? -1 : 1,
  );
  return newestFirst.slice(0, LAST_PAGES_MAX).find(({ history }) => history === "none");
}
