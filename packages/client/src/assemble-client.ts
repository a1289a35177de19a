import type { ChatId, Message } from "@parley/protocol";
import { createCatchUp } from "./catch-up.ts";
import { createChatList } from "./chat-list.ts";
import type { Client } from "./client.ts";
import { createDeliveries } from "./deliveries.ts";
import { guardedCall } from "./guarded-call.ts";
import { createHistory } from "./history.ts";
import { createLearningCall } from "./learning-call.ts";
import { createLifecycle } from "./lifecycle.ts";
import { createOutbox } from "./outbox.ts";
import { createOutboxQueue } from "./outbox-queue.ts";
import type { OutboxStorage } from "./outbox-storage.ts";
import { createOwnSync } from "./own-sync.ts";
import { createPeople } from "./people.ts";
import { createReadMarks } from "./read-marks.ts";
import { createStore, type Store } from "./store.ts";
import { createSync } from "./sync.ts";
import type { Transport } from "./transport.ts";
import { createTyping } from "./typing.ts";

type Options = {
  transport: Transport;
  storage: OutboxStorage;
  notifyEveryMs?: number;
  onSignedOut?: () => void;
};

/** Puts the parts together. Which way to the server they use, and where unsent messages wait, is the caller's choice. */
export function assembleClient({ transport, storage, notifyEveryMs, onSignedOut }: Options): Client {
  const store = createStore(notifyEveryMs);
  const signOut = () => lifecycle.signOut();
  const call = guardedCall(transport.call, signOut);
  const catchUp = createCatchUp({ store, call });
  const lookUp = createPeople({ store, call });
  const deliveries = createDeliveries({ store, call });
  const onMessage = (message: Message) => {
    [message.senderId, ...(message.system?.userIds ?? [])].forEach(lookUp);
    deliveries.note(message);
  };
  const sync = createSync({ store, catchUp, onMessage });
  const { acknowledge } = sync;
  const chatList = createChatList({ store, call, catchUp, onMessage });
  const history = createHistory({ store, call, catchUp });
  const queue = createOutboxQueue({ store, call, storage, acknowledge });
  const outbox = createOutbox({ store, queue, storage, catchUp });
  const readMarks = createReadMarks({ store, call });
  const typing = createTyping({ store });
  const ownSync = createOwnSync({ store, call });
  const parts = {
    store,
    transport,
    call,
    sync,
    chatList,
    history,
    queue,
    outbox,
    readMarks,
    deliveries,
    ownSync,
    typing,
  };
  const lifecycle = createLifecycle({ ...parts, ...(onSignedOut && { onSignedOut }) });

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    call: createLearningCall({ store, call, catchUp, acknowledge, signOut }),
    start: lifecycle.start,
    stop: lifecycle.stop,
    openChat: history.openChat,
    loadOlder: history.loadOlder,
    loadMoreChats: chatList.loadMore,
    send: outbox.send,
    retry: outbox.retry,
    discard: outbox.discard,
    markRead: readMarks.markRead,
    dismissNotice: (chatId) => dismissNotice(store, chatId),
  };
}

function dismissNotice(store: Store, chatId: ChatId): void {
  store.update((state) => ({
    ...state,
    notices: state.notices.filter((notice) => notice.chatId !== chatId),
  }));
}
