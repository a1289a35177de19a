import type { ChatId, Input, Me, OperationName, Output, UserId } from "@parley/protocol";
import { adoptChat } from "./adopt-chat.ts";
import { applyOwnChanges } from "./apply-own-changes.ts";
import { changeChat } from "./change-chat.ts";
import { dropChat } from "./drop-chat.ts";
import { hideInChat } from "./hide-in-chat.ts";
import type { Call } from "./http-call.ts";
import { learnUsers } from "./learn-users.ts";
import type { Store } from "./store.ts";
import type { Acknowledgement } from "./sync.ts";
import { takeDrafts } from "./take-drafts.ts";
import { takeMine } from "./take-mine.ts";

type Parts = {
  store: Store;
  call: Call;
  catchUp: (chatId: ChatId) => Promise<void>;
  acknowledge: (answer: Acknowledgement) => void;
  signOut: () => void;
};

type Lessons = {
  [Name in OperationName]?: (output: Output<Name>, input: Input<Name>) => void | Promise<void>;
};

/**
 * @returns `call` for skins: when it resolves, the state knows what the answer says.
 * A socket gets no push of what it caused itself, so an answer is the only news of it.
 */
export function createLearningCall({ store, call, catchUp, acknowledge, signOut }: Parts): Call {
  const lessons: Lessons = {
    "account.logout": signOut,
    "me.get": learnMe,
    "me.update": learnMe,
    "user.get": (user) => store.update((state) => learnUsers(state, [user])),
    "user.list": ({ users }) => store.update((state) => learnUsers(state, users)),
    "user.block": (_, { userId }) => setBlocked(userId, (ids) => [...ids, userId as UserId]),
    "user.unblock": (_, { userId }) => setBlocked(userId, (ids) => ids),
    "chat.get": (chat) => store.update((state) => adoptChat(state, { chat, members: "all" })),
    "chat.create": ({ chat }) => store.update((state) => adoptChat(state, { chat, members: "all" })),
    "chat.leave": (_, { chatId }) => store.update((state) => dropChat(state, chatId as ChatId)),
    "invite.redeem": ({ chat }) => store.update((state) => adoptChat(state, { chat, members: "all" })),
    "chat.setMine": (mine, { chatId }) =>
      store.update((state) => changeChat(state, chatId as ChatId, (chat) => takeMine(chat, mine))),
    "draft.set": ({ draft }) => store.update((state) => takeDrafts(state, [draft])),
    "draft.list": ({ drafts }) => store.update((state) => takeDrafts(state, drafts)),
    "me.changes": (answer) => store.update((state) => applyOwnChanges(state, answer)),
    "chat.update": (_, { chatId }) => catchUp(chatId as ChatId),
    "chat.handOver": (_, { chatId }) => catchUp(chatId as ChatId),
    "member.setRole": (_, { chatId }) => catchUp(chatId as ChatId),
    "member.add": (_, { chatId }) => catchUp(chatId as ChatId),
    "member.remove": (_, { chatId }) => catchUp(chatId as ChatId),
    "member.ban": (_, { chatId }) => catchUp(chatId as ChatId),
    "message.send": acknowledge,
    "message.sendDirect": acknowledge,
    "message.forward": acknowledge,
    "message.edit": acknowledge,
    "message.delete": acknowledge,
    "message.react": acknowledge,
    "message.unreact": acknowledge,
    "message.pin": acknowledge,
    "message.unpin": acknowledge,
    "message.hide": (_, { chatId, seq }) =>
      store.update((state) => changeChat(state, chatId as ChatId, (chat) => hideInChat(chat, [seq]))),
  };

  return async (name, input) => {
    const output = await expectLeave(name, input, () => call(name, input));
    await lessons[name]?.(output, input);
    return output;
  };

  function setBlocked(userId: string, add: (others: readonly UserId[]) => readonly UserId[]): void {
    store.update((state) => ({ ...state, blockedIds: add(state.blockedIds.filter((id) => id !== userId)) }));
  }

  function learnMe(me: Me): void {
    store.update((state) => ({ ...learnUsers(state, [me]), me }));
  }

  /** The news that one has left can be there before the answer, and must not look like a removal. */
  async function expectLeave<Result>(
    name: OperationName,
    input: object,
    run: () => Promise<Result>,
  ): Promise<Result> {
    if (name !== "chat.leave" || !("chatId" in input)) return run();
    const mark = (isLeaving: boolean) =>
      store.update((state) => changeChat(state, input.chatId as ChatId, (chat) => ({ ...chat, isLeaving })));
    mark(true);
    // Once left, the mark goes with the chat.
    return run().catch((error) => {
      mark(false);
      throw error;
    });
  }
}
