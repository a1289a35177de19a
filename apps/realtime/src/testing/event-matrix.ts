import type { EventData, EventName } from "@parley/protocol";
import type { EventScene, Listener } from "./event-scene.ts";

type Row<Name extends EventName> = {
  /** Makes it happen. */
  provoke(scene: EventScene): Promise<unknown>;
  /** Exactly those who hear of it. */
  to: readonly Listener[];
  /** Which of the events of this name it is, where others of it may come by. */
  isIt?(data: EventData<Name>, scene: EventScene): boolean;
};

const owners = ["owner", "readToken"] as const;
const all = ["member", "admin", "target", ...owners, "chatToken"] as const;

/** Who hears of what. An event without a row does not compile. */
export const eventMatrix: { [Name in EventName]: Row<Name> } = {
  "chat.created": {
    provoke: async ({ acting, people }) => {
      const memberIds = [people.member.id];
      await acting.owner.call("chat.create", { kind: "group", title: "New", memberIds });
    },
    to: ["member", ...owners],
  },
  "chat.updated": {
    provoke: async ({ acting, chatId }) => acting.admin.call("chat.update", { chatId, title: "New" }),
    to: all,
  },
  "message.created": {
    provoke: async ({ acting, chatId }) =>
      acting.member.call("message.send", { chatId, clientId: "it", body: "it" }),
    to: all,
  },
  "message.updated": {
    provoke: async ({ acting, chatId }) =>
      acting.owner.call("message.edit", { chatId, seq: 1, body: "better" }),
    to: all,
  },
  "member.added": {
    provoke: async ({ acting, chatId, people }) =>
      acting.admin.call("member.add", { chatId, userId: people.stranger.id }),
    to: ["stranger", ...all],
  },
  "member.updated": {
    provoke: async ({ acting, chatId, people }) =>
      acting.owner.call("member.setRole", { chatId, userId: people.target.id, role: "admin" }),
    to: all,
  },
  "member.removed": {
    provoke: async ({ acting, chatId, people }) =>
      acting.owner.call("member.remove", { chatId, userId: people.target.id }),
    to: all,
  },
  "chat.marksMoved": {
    provoke: async ({ acting, chatId }) => {
      await acting.admin.call("chat.deliver", { chatId, seq: 1 });
      await acting.member.call("chat.read", { chatId, seq: 1 });
    },
    to: all,
    isIt: ({ marks }, { people }) => marks.some(({ userId }) => userId === people.member.id),
  },
  "chat.typing": {
    provoke: async ({ acting, chatId }) => acting.member.call("typing.start", { chatId }),
    to: all,
  },
  "message.hidden": {
    provoke: async ({ acting, chatId }) => acting.owner.call("message.hide", { chatId, seq: 1 }),
    to: [...owners, "chatToken"],
  },
  "user.updated": {
    provoke: async ({ acting }) => acting.admin.call("me.update", { about: "New" }),
    to: all,
  },
  "presence.changed": {
    provoke: async ({ acting }) => {
      await acting.admin.call("me.update", { sharesPresence: false });
      await acting.admin.call("me.update", { sharesPresence: true });
    },
    // Nobody is told of himself.
    to: all.filter((each) => each !== "admin"),
    isIt: ({ userId }, { people }) => userId === people.admin.id,
  },
  // What it was is read with a call, which leaves out the chats that a token is not for.
  "me.changed": {
    provoke: async ({ acting, chatId }) =>
      acting.owner.call("draft.set", { chatId, body: "wait", baseVersion: 0 }),
    to: owners,
  },
  "session.revoked": {
    provoke: async ({ acting, listening }) =>
      acting.member.call("session.revoke", { sessionId: listening.member.actor.sessionId }),
    to: ["member"],
  },
};
