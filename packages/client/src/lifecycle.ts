import type { ChatId, PushEvent } from "@parley/protocol";
import type { ChatList } from "./chat-list.ts";
import { createConnectionLoop } from "./connection.ts";
import type { Deliveries } from "./deliveries.ts";
import type { Drafts } from "./drafts.ts";
import { fetchLate } from "./fetch-late.ts";
import type { FirstLoad } from "./first-load.ts";
import type { History } from "./history.ts";
import type { Call } from "./http-call.ts";
import type { LastPages } from "./last-pages.ts";
import type { LocalState } from "./local-state.ts";
import type { OutboxMirror } from "./outbox-mirror.ts";
import type { OutboxQueue } from "./outbox-queue.ts";
import type { OwnSync } from "./own-sync.ts";
import type { Presences } from "./presences.ts";
import type { ReadMarks } from "./read-marks.ts";
import type { Recounts } from "./recounts.ts";
import { signIn } from "./sign-in.ts";
import type { Connection } from "./state.ts";
import type { Store } from "./store.ts";
import type { Sync } from "./sync.ts";
import type { Transport } from "./transport.ts";
import type { Typing } from "./typing.ts";
import { watchWake } from "./watch-wake.ts";
import type { Windows } from "./windows.ts";

export type Lifecycle = {
  /** Connects and stays connected. Once started, it is not started again before `stop`. */
  start(): void;
  stop(): void;
  /** The session has ended, here or on the server. */
  signOut(): void;
  /** The server asks for a second factor before anything else: all rests until one is on. */
  hold(): void;
};

type Parts = {
  store: Store;
  transport: Transport;
  call: Call;
  catchUp: (chatId: ChatId) => Promise<void>;
  sync: Sync;
  chatList: ChatList;
  history: History;
  windows: Windows;
  queue: OutboxQueue;
  mirror: OutboxMirror;
  local: LocalState;
  drafts: Drafts;
  readMarks: ReadMarks;
  deliveries: Deliveries;
  ownSync: OwnSync;
  presences: Presences;
  typing: Typing;
  firstLoad: FirstLoad | undefined;
  onSignedOut?: (() => void) | undefined;
  onFactorRequired?: (() => void) | undefined;
};

/** When the parts run, and when they rest. */
export function createLifecycle(parts: Parts): Lifecycle {
  const { store, transport, call, catchUp, sync, chatList, history, windows, queue, mirror, readMarks } =
    parts;
  const { deliveries, ownSync, presences, typing, local, drafts } = parts;
  const onDown = sync.reset;
  const hooks = { load, refresh, onPush, onOnline, onDown, signOut, hold };
  const loop = createConnectionLoop({ transport, show, ...hooks });
  let unwatch: (() => void) | undefined;
  let isLoaded = false;
  let { firstLoad } = parts;
  /** What nobody waits for. */
  let errands: readonly (LastPages | Recounts)[] | undefined;

  return { start, stop, signOut, hold };

  function start(): void {
    if (unwatch) return;
    unwatch = watchWake({ onWake: loop.check, onOffline: loop.drop, onHide });
    isLoaded = false;
    local.start();
    loop.start();
  }

  /** The page may not run again. */
  function onHide(): void {
    local.keep();
    void readMarks.flush();
  }

  async function load(): Promise<void> {
    if (isLoaded) return;
    const given = firstLoad;
    const [me] = await Promise.all([given ? given.me : call("me.get", {}), local.restore()]);
    if (store.getState().me?.id !== me.id) readMarks.forget();
    store.update((state) => signIn(state, me));
    await local.restoreOf(me.id);
    // What came with the page is refreshed as soon as there is a connection.
    if (!given) await refresh();
    await mirror.settle();
    isLoaded = true;
    firstLoad = undefined;
    if (unwatch) queue.resume();
  }

  async function refresh(): Promise<void> {
    await chatList.refresh();
    await ownSync.refresh();
  }

  function onPush(push: PushEvent): void {
    if (push.event === "chat.typing") typing.hear(push.data);
    if (push.event === "presence.changed") presences.hear(push.data);
    if (push.event === "me.changed") ownSync.hear(push.data.rev);
    sync.receive(push);
    if (push.event === "session.revoked") signOut();
  }

  function onOnline(): void {
    queue.resume();
    drafts.resume();
    void readMarks.flush();
    history.reopenFailed();
    // Should it not come, the next connection tries again.
    void runErrands().catch(() => {});
    void presences.refresh();
  }

  /** Loaded late: no page has to wait for it before it shows itself. */
  async function runErrands(): Promise<void> {
    const { createLastPages, createRecounts } = await fetchLate();
    errands ??= [createLastPages({ store, history, windows }), createRecounts({ store, call, catchUp })];
    if (unwatch) for (const errand of errands) errand.resume();
  }

  function signOut(): void {
    if (!unwatch) return;
    stop();
    show("signed-out");
    // What was not sent stays for the person's next sign-in; what was read does not.
    void local.wipe().finally(() => parts.onSignedOut?.());
  }

  function hold(): void {
    if (!unwatch) return;
    stop();
    parts.onFactorRequired?.();
  }

  function stop(): void {
    unwatch?.();
    unwatch = undefined;
    loop.stop();
    queue.stop();
    local.stop();
    for (const errand of errands ?? []) errand.stop();
    history.stop();
    readMarks.stop();
    deliveries.stop();
    typing.stop();
    sync.reset();
  }

  function show(connection: Connection): void {
    store.update((state) => (state.connection === connection ? state : { ...state, connection }));
  }
}
