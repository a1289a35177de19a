import type {
  Chat,
  ChatId,
  ChatInfo,
  Draft,
  ErrorBody,
  Me,
  Member,
  Message,
  MessageFile,
  MySettings,
  Presence,
  Rev,
  User,
  UserId,
} from "@parley/protocol";
import type { Aside } from "./aside.ts";
import type { TypedDraft } from "./draft-storage.ts";
import type { Marks } from "./marks.ts";
import type { PendingChange } from "./pending-change.ts";
import type { MarksNews } from "./take-marks.ts";

/** What the header shows. `waiting`: no network, retrying; `updating`: connected and catching up. */
export type Connection = "waiting" | "connecting" | "updating" | "online" | "signed-out";

/** A message that has no answer yet. Its row's key is its client id, before and after the acknowledgement. */
export type PendingMessage = {
  clientId: string;
  chatId: ChatId;
  /** Who wrote it: another person who signs in on this device must not send it. */
  senderId: UserId;
  body: string;
  /** The message that it answers. */
  replyToSeq?: number;
  /** What was uploaded to go with it. */
  file?: MessageFile;
  /** The device's clock, ms since the epoch. For display until the server has answered. */
  createdAt: number;
  state: "queued" | "sending" | "failed";
  error?: ErrorBody;
};

/** One chat as this client holds it. `messages` is one contiguous range of seq, ascending. */
export type ChatState = ChatInfo & {
  id: ChatId;
  kind: Chat["kind"];
  role: Member["role"];
  /** The person sees only messages after this seq. */
  historyAfterSeq: number;
  lastSeq: number;
  lastReadSeq: number;
  /** Messages after the read mark that are neither own nor deleted. */
  unreadCount: number;
  /** Deleted ones may be counted among them, until the server is asked. */
  isCountRough?: boolean;
  /** Those of them that mention the person, ascending; of very many the first. */
  mentionSeqs: readonly number[];
  readByAllSeq: number;
  /** How the person has set the chat up for himself. */
  mine: MySettings;
  lastActivityAt: string;
  lastMessage: Message | null;
  memberCount: number;
  members: Readonly<Record<UserId, Member>>;
  /** Of people who are not known as members yet: a mark can come before the change that lets its owner in. */
  earlyMarks?: Readonly<Record<UserId, Marks>>;
  /** False while only the first few of `chat.list` are known. */
  hasAllMembers: boolean;
  /** The rev of the last change of membership that is applied. */
  membersRev: number;
  /** Every change up to here is applied. */
  rev: number;
  messages: readonly Message[];
  /** Whether the newest page was loaded, and how that went. */
  history: "none" | "loading" | "ready" | "failed";
  isLoadingOlder: boolean;
  /** Who of the others is typing now. */
  typingIds: readonly UserId[];
  /** This client has asked to leave and waits for the answer. */
  isLeaving: boolean;
  pending: readonly PendingMessage[];
  /** What is shown of the chat apart from the window. */
  aside?: Aside;
  /** What the person has deleted for himself, as far as this client was told; not all of it needs to be here. */
  hiddenSeqs?: readonly number[];
  /** What the person has done to messages and has no answer yet; the rows show it already. */
  changing?: readonly PendingChange[];
};

/** A chat went away while the person was looking elsewhere: he was removed, or left on another device. */
export type Notice = {
  chatId: ChatId;
  kind: "chat-gone";
  title: string | null;
  /** What he had typed into it and was never sent, oldest first, so that it is not lost. */
  unsent: readonly string[];
};

export type State = {
  connection: Connection;
  me: Me | null;
  /** False until the first chat list has arrived. */
  isReady: boolean;
  chats: Readonly<Record<ChatId, ChatState>>;
  users: Readonly<Record<UserId, User>>;
  /** Of whom it was asked and may be seen: direct chats' people, and members of groups that were opened. */
  presences: Readonly<Record<UserId, Presence>>;
  hasMoreChats: boolean;
  /** What the server knows that the person was typing. Empty ones stay for their version: see `draftIn`. */
  drafts: Readonly<Record<ChatId, Draft>>;
  /** What he has typed here and the server does not know yet. */
  typed: Readonly<Record<ChatId, TypedDraft>>;
  /** Every change of what is the person's own is applied up to here. */
  ownRev: number;
  blockedIds: readonly UserId[];
  /** News of what people have read in chats that are not there yet. */
  earlyMarks: Readonly<Record<ChatId, readonly MarksNews[]>>;
  /** With which rev he was removed from a chat: what was read of it before that and comes late shows nothing any more. */
  removedAt: Readonly<Record<ChatId, Rev>>;
  /** At most one per chat, until `dismissNotice`. */
  notices: readonly Notice[];
};

export const initialState: State = {
  connection: "connecting",
  me: null,
  isReady: false,
  chats: {},
  users: {},
  presences: {},
  hasMoreChats: false,
  drafts: {},
  typed: {},
  ownRev: 0,
  blockedIds: [],
  earlyMarks: {},
  removedAt: {},
  notices: [],
};
