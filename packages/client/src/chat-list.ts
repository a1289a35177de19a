import { type Chat, type ChatId, type Message, PAGE_DEFAULT_LIMIT } from "@parley/protocol";
import { adoptChat } from "./adopt-chat.ts";
import { headOnly } from "./cached-chat.ts";
import { changeChat } from "./change-chat.ts";
import { eachLimited } from "./each-limited.ts";
import { fetchLate } from "./fetch-late.ts";
import type { Call } from "./http-call.ts";
import { isContradicted } from "./is-contradicted.ts";
import { isShutOut } from "./is-shut-out.ts";
import { isTransient } from "./is-transient.ts";
import type { State } from "./state.ts";
import type { Store } from "./store.ts";

const CATCH_UPS_AT_ONCE = 4;

type Parts = {
  store: Store;
  call: Call;
  catchUp: (chatId: ChatId) => Promise<void>;
  onMessage: (message: Message) => void;
  /** The server does not know how far the person has read. */
  onReadFurther: (chatId: ChatId) => void;
  isLookedAt: (chatId: ChatId) => boolean;
};

export type ChatList = {
  /** Reads as many pages as were read before, and catches up every chat that is behind. @throws AppError */
  refresh(): Promise<void>;
  /** Reads one page more. @throws AppError */
  loadMore(): Promise<void>;
};

export function createChatList({ store, call, catchUp, ...parts }: Parts): ChatList {
  const { onMessage, onReadFurther, isLookedAt } = parts;
  let pageCount = 1;
  let nextCursor: string | null = null;
  let loading: Promise<void> | undefined;

  return { refresh, loadMore };

  async function refresh(): Promise<void> {
    const knownBefore = Object.keys(store.getState().chats) as ChatId[];
    const listed = await readPages();
    await eachLimited(listed, CATCH_UPS_AT_ONCE, forgetIfForeign);
    const listedIds = new Set(listed.map(({ id }) => id));
    const unlistedIds = knownBefore.filter((id) => !listedIds.has(id));
    const behindIds = listed.filter((chat) => isBehind(store.getState(), chat)).map(({ id }) => id);
    await eachLimited([...behindIds, ...unlistedIds], CATCH_UPS_AT_ONCE, catchUpIfPossible);
  }

  async function readPages(): Promise<Chat[]> {
    const first = await readPage(undefined);
    const listed = [...first];
    for (let page = 1; page < pageCount && nextCursor !== null; page += 1)
      listed.push(...(await readPage(nextCursor)));
    return listed;
  }

  async function readPage(cursor: string | undefined): Promise<Chat[]> {
    const page = await call("chat.list", { limit: PAGE_DEFAULT_LIMIT, cursor });
    nextCursor = page.nextCursor;
    store.update((state) => takeList(state, page.chats));
    for (const { lastMessage } of page.chats) if (lastMessage) onMessage(lastMessage);
    for (const { id, lastReadSeq } of page.chats) if (hasReadFurther(id, lastReadSeq)) onReadFurther(id);
    return page.chats;
  }

  function hasReadFurther(chatId: ChatId, lastReadSeq: number): boolean {
    return (store.getState().chats[chatId]?.lastReadSeq ?? 0) > lastReadSeq;
  }

  /** The server may have been set back to an earlier state, or be another one, since this was known. */
  async function forgetIfForeign({ id, lastRev, lastMessage }: Chat): Promise<void> {
    const known = store.getState().chats[id];
    if (!known) return;
    const isAhead = known.rev > lastRev;
    if (!isAhead && !isContradicted(known, lastMessage)) return;
    const { forgetLog } = await fetchLate();
    // Changes that were pushed meanwhile look the same, so the server is asked once more.
    const chat = await call("chat.get", { chatId: id });
    const isForeign = chat.lastRev < known.rev || isContradicted(known, chat.lastMessage);
    if (isForeign) store.update((state) => adoptChat(forgetLog(state, id), { chat, members: "all" }));
  }

  function takeList(state: State, chats: readonly Chat[]): State {
    const adopted = chats.reduce(
      (next, chat) => adoptChat(leaveBehind(next, chat), { chat, members: "some" }),
      state,
    );
    return { ...adopted, isReady: true, hasMoreChats: nextCursor !== null };
  }

  /** What nobody looks at is not worth many pages of changes: it goes on with its head, and is read anew. */
  function leaveBehind(state: State, { id, lastSeq }: Chat): State {
    return changeChat(state, id, (chat) => {
      const isFarBehind = lastSeq - chat.lastSeq > PAGE_DEFAULT_LIMIT && !isLookedAt(id);
      return isFarBehind && chat.history === "ready" ? headOnly(chat, state.me?.id) : chat;
    });
  }

  /** One chat that the server cannot answer for must not keep all others from coming online. */
  async function catchUpIfPossible(chatId: ChatId): Promise<void> {
    try {
      await catchUp(chatId);
    } catch (error) {
      if (isTransient(error) || isShutOut(error)) throw error;
    }
  }

  function loadMore(): Promise<void> {
    loading ??= readNext().finally(() => {
      loading = undefined;
    });
    return loading;
  }

  async function readNext(): Promise<void> {
    if (nextCursor === null) return;
    await readPage(nextCursor);
    pageCount += 1;
  }
}

/** Its log has moved on, or more members of it are known than a list shows, whose read marks may have moved. */
function isBehind({ chats }: State, { id, lastRev, members, memberCount }: Chat): boolean {
  const chat = chats[id];
  if (!chat || chat.history === "none") return false;
  return chat.rev < lastRev || (chat.hasAllMembers && members.length < memberCount);
}
