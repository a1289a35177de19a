import type { EventData, PushEvent, User } from "@parley/protocol";
import { changeChat } from "./change-chat.ts";
import { dropChat } from "./drop-chat.ts";
import { hideInChat } from "./hide-in-chat.ts";
import { keepEarlyMarks } from "./keep-early-marks.ts";
import { learnUsers } from "./learn-users.ts";
import { addMember, removeMember } from "./members.ts";
import { raiseOwnMark } from "./raise-own-mark.ts";
import { raiseReadMarks } from "./raise-read-marks.ts";
import { startTyping, stopTyping } from "./set-typing.ts";
import { settlePending } from "./settle-pending.ts";
import type { ChatState, State } from "./state.ts";
import { type MarksNews, takeMarks } from "./take-marks.ts";
import { takePresences } from "./take-presences.ts";
import { upsertMessage } from "./upsert-message.ts";

/**
 * How the state reacts to each thing that the server says. Changes of a chat's log must come in order of rev
 * (see sync.ts); an unknown chat stays unknown.
 */
export function apply(state: State, push: PushEvent): State {
  switch (push.event) {
    case "chat.created":
      return changeChat(state, push.data.chatId, (chat) => reach(chat, push.data.rev));
    case "chat.updated":
      return changeChat(state, push.data.chatId, (chat) => ({
        ...reach(chat, push.data.rev),
        ...push.data.info,
      }));
    case "message.created":
    case "message.updated":
      return applyMessage(state, push.data);
    case "member.added":
    case "member.updated":
      return applyMember(state, push.data);
    case "member.removed":
      return applyMemberRemoved(state, push.data);
    case "chat.marksMoved":
      return applyMarks(state, push.data);
    case "chat.typing":
      return applyTyping(state, push.data);
    case "message.hidden":
      return changeChat(state, push.data.chatId, (chat) => hideInChat(chat, [push.data.seq]));
    case "user.updated":
      return applyUser(state, push.data.user);
    case "presence.changed":
      return takePresences(state, [push.data]);
    case "me.changed":
      // The state has nothing to change: own-sync.ts reads what it was.
      return state;
    case "session.revoked":
      return { ...state, connection: "signed-out" };
    default:
      return push satisfies never;
  }
}

function reach(chat: ChatState, rev: number): ChatState {
  return chat.rev < rev ? { ...chat, rev } : chat;
}

function applyMessage(
  state: State,
  { chatId, rev, message, senderReadSeq }: EventData<"message.created" | "message.updated">,
): State {
  const meId = state.me?.id;
  return changeChat(state, chatId, (chat) => {
    const isNewest = message.seq > chat.lastSeq;
    const heard = isNewest ? stopTyping(chat, message.senderId) : chat;
    const settled = settlePending(reach(heard, rev), [message], meId);
    const written = upsertMessage(settled, message, meId);
    const userId = message.senderId;
    // Who writes has read what is above; whether others see that, the server says.
    const read = userId === meId ? raiseOwnMark(written, message.seq) : written;
    return senderReadSeq ? raiseReadMarks(read, [{ userId, lastReadSeq: senderReadSeq }], meId) : read;
  });
}

function applyMarks(state: State, news: MarksNews): State {
  if (!state.chats[news.chatId]) return keepEarlyMarks(state, news);
  return changeChat(state, news.chatId, (chat) => takeMarks(chat, news, state.me?.id));
}

/** That one types oneself, on another device, is no news. */
function applyTyping(state: State, { chatId, userId }: EventData<"chat.typing">): State {
  if (userId === state.me?.id) return state;
  return changeChat(state, chatId, (chat) => startTyping(chat, userId));
}

function applyMember(
  state: State,
  { chatId, rev, member }: EventData<"member.added" | "member.updated">,
): State {
  const isMe = member.user.id === state.me?.id;
  const known = learnUsers(state, [member.user]);
  return changeChat(known, chatId, (chat) => {
    const grown = addMember(reach(chat, rev), { member, rev });
    return isMe ? { ...grown, role: member.role } : grown;
  });
}

function applyMemberRemoved(state: State, { chatId, rev, userId }: EventData<"member.removed">): State {
  if (userId === state.me?.id)
    return dropChat({ ...state, removedAt: { ...state.removedAt, [chatId]: rev } }, chatId);
  return changeChat(state, chatId, (chat) => removeMember(reach(chat, rev), { userId, rev }));
}

function applyUser(state: State, user: User): State {
  const chats = Object.entries(state.chats).map(([id, chat]) => [id, withProfile(chat, user)]);
  const me = state.me?.id === user.id ? { ...state.me, ...user } : state.me;
  return { ...learnUsers(state, [user]), me, chats: Object.fromEntries(chats) };
}

function withProfile(chat: ChatState, user: User): ChatState {
  const member = chat.members[user.id];
  if (!member) return chat;
  return { ...chat, members: { ...chat.members, [user.id]: { ...member, user } } };
}
