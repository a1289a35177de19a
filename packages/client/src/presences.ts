import { type ChatId, PRESENCE_MAX_USERS, type Presence, type UserId } from "@parley/protocol";
import type { Call } from "./http-call.ts";
import type { ChatState, State } from "./state.ts";
import type { Store } from "./store.ts";

export type Presences = {
  /** Asks anew for the people of direct chats, those with the latest activity, and forgets all others. */
  refresh(): Promise<void>;
  /** Asks for a chat's members. */
  look(chatId: ChatId): Promise<void>;
  /** Was just said of somebody: an answer that is still on its way may be older. */
  hear(presence: Presence): void;
};

/** Knows who is online. It is a courtesy: what cannot be asked now is asked when the chat is opened next. */
export function createPresences({ store, call }: { store: Store; call: Call }): Presences {
  let moment = 0;
  const heardAt = new Map<UserId, number>();

  return {
    async refresh() {
      const userIds = peopleOfDirectChats(store.getState());
      await ask(userIds, ({ presences }) => only(presences, userIds));
    },
    async look(chatId) {
      const { chats } = store.getState();
      await ask(othersIn(store.getState(), chats[chatId]), ({ presences }) => presences);
    },
    hear({ userId }) {
      moment += 1;
      heardAt.set(userId, moment);
    },
  };

  /** Whoever is asked for and not answered shows nothing. */
  async function ask(people: readonly UserId[], keptOf: (state: State) => State["presences"]): Promise<void> {
    const userIds = people.slice(0, PRESENCE_MAX_USERS);
    const askedAt = moment;
    const isUnheard = (userId: UserId) => (heardAt.get(userId) ?? 0) <= askedAt;
    const answer = userIds.length > 0 ? await call("user.presence", { userIds }).catch(() => null) : NOBODY;
    if (!answer) return;
    const answered = new Map(answer.presences.map((presence) => [presence.userId, presence]));
    store.update((state) => {
      const presences = { ...keptOf(state) };
      for (const userId of userIds.filter(isUnheard)) {
        const presence = answered.get(userId);
        if (presence) presences[userId] = presence;
        else delete presences[userId];
      }
      return { ...state, presences };
    });
  }
}

const NOBODY = { presences: [] };

function peopleOfDirectChats(state: State): UserId[] {
  const direct = Object.values<ChatState>(state.chats).filter(({ kind }) => kind === "direct");
  const newest = direct.sort((a, b) => b.lastActivityAt.localeCompare(a.lastActivityAt));
  return [...new Set(newest.flatMap((chat) => othersIn(state, chat)))];
}

function othersIn({ me }: State, chat: ChatState | undefined): UserId[] {
  const members = Object.values(chat?.members ?? {});
  return members.flatMap(({ user }) => (user.id === me?.id || user.isBot ? [] : [user.id]));
}

function only(presences: State["presences"], userIds: readonly UserId[]): State["presences"] {
  const wanted: ReadonlySet<string> = new Set(userIds.slice(0, PRESENCE_MAX_USERS));
  return Object.fromEntries(Object.entries(presences).filter(([userId]) => wanted.has(userId)));
}
