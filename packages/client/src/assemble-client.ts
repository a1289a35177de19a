import type { ChatId, Message, PushEvent } from "@parley/protocol";
import { createCatchUp } from "./catch-up.ts";
import { createChatList } from "./chat-list.ts";
import type { Client } from "./client.ts";
import { createConnectionLoop } from "./connection.ts";
import { guardedCall } from "./guarded-call.ts";
import { createHistory } from "./history.ts";
import { createLearningCall } from "./learning-call.ts";
import { createOutbox } from "./outbox.ts";
import { createOutboxQueue } from "./outbox-queue.ts";
import type { OutboxStorage } from "./outbox-storage.ts";
import { createPeople } from "./people.ts";
import { createReadMarks } from "./read-marks.ts";
import { signIn } from "./sign-in.ts";
import type { Connection } from "./state.ts";
import { createStore } from "./store.ts";
import { createSync } from "./sync.ts";
import type { Transport } from "./transport.ts";
import { watchWake } from "./watch-wake.ts";

type Parts = {
  transport: Transport;
  storage: OutboxStorage;
  notifyEveryMs?: number;
  onSignedOut?: () => void;
};

/** Puts the parts together. Which way to the server they use, and where unsent messages wait, is the caller's choice. */
export function assembleClient({ transport, storage, notifyEveryMs, onSignedOut }: Parts): Client {
  const store = createStore(notifyEveryMs);
  const call = guardedCall(transport.call, signOut);
  const catchUp = createCatchUp({ store, call });
  const lookUp = createPeople({ store, call });
  const onMessage = ({ senderId }: Message) => lookUp(senderId);
  const sync = createSync({ store, catchUp, onMessage });
  const { acknowledge } = sync;
  const chatList = createChatList({ store, call, catchUp, onMessage });
  const history = createHistory({ store, call, catchUp });
  const queue = createOutboxQueue({ store, call, storage, acknowledge });
  const outbox = createOutbox({ store, queue, storage, catchUp });
  const readMarks = createReadMarks({ store, call });
  const loop = createConnectionLoop({
    transport,
    show,
    load,
    refresh: chatList.refresh,
    onPush,
    onOnline,
    onDown: sync.reset,
    onSignedOut: signOut,
  });
  let unwatch: (() => void) | undefined;
  let isLoaded = false;

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    call: createLearningCall({ store, call, catchUp, acknowledge, signOut }),
    start,
    stop,
    openChat: history.openChat,
    loadOlder: history.loadOlder,
    loadMoreChats: chatList.loadMore,
    send: outbox.send,
    retry: outbox.retry,
    discard: outbox.discard,
    markRead: readMarks.markRead,
    dismissNotice,
  };

  function start(): void {
    if (unwatch) return;
    unwatch = watchWake(loop.check);
    isLoaded = false;
    loop.start();
  }

  async function load(): Promise<void> {
    if (isLoaded) return;
    const me = await call("me.get", {});
    store.update((state) => signIn(state, me));
    await chatList.refresh();
    isLoaded = true;
    await outbox.restore();
    queue.resume();
  }

  function onPush(push: PushEvent): void {
    sync.receive(push);
    if (push.event === "session.revoked") signOut();
  }

  function onOnline(): void {
    queue.resume();
    readMarks.flush();
    history.reopenFailed();
  }

  function signOut(): void {
    if (!unwatch) return;
    stop();
    show("signed-out");
    onSignedOut?.();
  }

  function stop(): void {
    unwatch?.();
    unwatch = undefined;
    loop.stop();
    queue.stop();
    readMarks.stop();
    sync.reset();
  }

  function show(connection: Connection): void {
    store.update((state) => (state.connection === connection ? state : { ...state, connection }));
  }

  function dismissNotice(chatId: ChatId): void {
    store.update((state) => ({
      ...state,
      notices: state.notices.filter((notice) => notice.chatId !== chatId),
    }));
  }
}
