import type { ChatId, Message, UserId } from "@parley/protocol";
import { createCatchUp } from "./catch-up.ts";
import { createChatList } from "./chat-list.ts";
import type { Client } from "./client.ts";
import type { DeviceStorage } from "./device-storage.ts";
import { createDrafts } from "./drafts.ts";
import { type FirstLoad, takeFirstLoad } from "./first-load.ts";
import { guardedCall } from "./guarded-call.ts";
import { createHistory } from "./history.ts";
import { createLateCall } from "./late-call.ts";
import { createLateChanges } from "./late-changes.ts";
import { createLateDeliveries } from "./late-deliveries.ts";
import { createLatePresences } from "./late-presences.ts";
import { createLateVisits } from "./late-visits.ts";
import { createLifecycle } from "./lifecycle.ts";
import { createLocalState } from "./local-state.ts";
import { createOutbox } from "./outbox.ts";
import { createOutboxMirror } from "./outbox-mirror.ts";
import { createOutboxQueue } from "./outbox-queue.ts";
import { createOwnSync } from "./own-sync.ts";
import { createPeople } from "./people.ts";
import { createReadMarks } from "./read-marks.ts";
import { createReadPage } from "./read-page.ts";
import { createStateCache } from "./state-cache.ts";
import { createStore, type Store } from "./store.ts";
import { createSync } from "./sync.ts";
import type { Transport } from "./transport.ts";
import { createTyping } from "./typing.ts";
import { createWindows } from "./windows.ts";

type Options = {
  transport: Transport;
  storage: DeviceStorage;
  /** Who is expected to be signed in: what the device knows of him is shown at once. */
  userId?: UserId | undefined;
  firstLoad?: FirstLoad | undefined;
  notifyEveryMs?: number;
  onSignedOut?: (() => void) | undefined;
  onFactorRequired?: (() => void) | undefined;
};

/** Puts the parts together. Which way to the server they use, and where they keep things, is the caller's choice. */
export function assembleClient({ transport, storage, userId, firstLoad, ...options }: Options): Client {
  const { notifyEveryMs, onSignedOut, onFactorRequired } = options;
  const store = createStore(notifyEveryMs);
  if (firstLoad) store.update((state) => takeFirstLoad(state, firstLoad));
  const signOut = () => lifecycle.signOut();
  const hold = () => lifecycle.hold();
  const call = guardedCall(transport.call, { signOut, hold });
  const catchUp = createCatchUp({ store, call });
  const lookUp = createPeople({ store, call });
  const deliveries = createLateDeliveries({ store, call });
  const onMessage = (message: Message) => {
    [message.senderId, ...(message.system?.userIds ?? [])].forEach(lookUp);
    deliveries.note(message);
  };
  const sync = createSync({ store, catchUp, onMessage });
  const { acknowledge } = sync;
  const readMarks = createReadMarks({ store, call });
  const onReadFurther = readMarks.repeat;
  const windows = createWindows({ store });
  const { isLookedAt } = windows;
  const chatList = createChatList({ store, call, catchUp, onMessage, onReadFurther, isLookedAt });
  const readPage = createReadPage({ store, call });
  const history = createHistory({ store, call, readPage, catchUp });
  const queue = createOutboxQueue({ store, call, storage: storage.outbox, acknowledge, catchUp });
  const mirror = createOutboxMirror({ store, storage: storage.outbox, queue, catchUp });
  const outbox = createOutbox({ store, queue, storage: storage.outbox });
  const drafts = createDrafts({ store, call, storage: storage.drafts });
  const cache = createStateCache({ store, cache: storage.cache });
  const local = createLocalState({ store, cache, mirror, drafts, windows, userId });
  const typing = createTyping({ store, call });
  const ownSync = createOwnSync({ store, call });
  const presences = createLatePresences({ store, call });
  const parts = {
    store,
    transport,
    call,
    catchUp,
    sync,
    chatList,
    history,
    windows,
    queue,
    mirror,
    local,
    drafts,
    readMarks,
    deliveries,
    ownSync,
    presences,
    typing,
    firstLoad,
  };
  const lifecycle = createLifecycle({ ...parts, onSignedOut, onFactorRequired });

  const learningCall = createLateCall({ store, call, catchUp, acknowledge, signOut });

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    call: learningCall,
    ...createLateVisits({ store, call, readPage }),
    ...createLateChanges({ store, call: learningCall }),
    start: lifecycle.start,
    flush: () => Promise.all([readMarks.flush(), drafts.flush()]),
    stop: lifecycle.stop,
    async openChat(chatId) {
      windows.open(chatId);
      await history.openChat(chatId);
      void presences.look(chatId);
    },
    async loadOlder(chatId) {
      await history.loadOlder(chatId);
      windows.grow(chatId);
    },
    loadMoreChats: chatList.loadMore,
    send(chatId, body, options) {
      const clientId = outbox.send(chatId, body, options);
      // The next run shows the message only with its chat.
      void cache.flush();
      return clientId;
    },
    retry: outbox.retry,
    discard: outbox.discard,
    countUnsent: outbox.count,
    writeDraft(chatId, body) {
      drafts.write(chatId, body);
      if (body) typing.say(chatId);
    },
    async forgetDevice({ unsent }) {
      await local.wipe();
      if (unsent === "keep") return;
      await outbox.clear();
      await drafts.clear();
    },
    markRead: readMarks.markRead,
    dismissNotice(chatId) {
      dismissNotice(store, chatId);
      void outbox.clear(chatId);
      void drafts.clear(chatId);
    },
  };
}

function dismissNotice(store: Store, chatId: ChatId): void {
  store.update((state) => ({
    ...state,
    notices: state.notices.filter((notice) => notice.chatId !== chatId),
  }));
}
