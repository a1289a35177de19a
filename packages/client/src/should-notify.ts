import type { Message, UserId } from "@parley/protocol";
import { isMuted } from "./chat-quiet.ts";
import type { ChatState } from "./state.ts";

type Told = Pick<Message, "seq" | "senderId" | "system" | "deletedAt">;

/** What decides about a notification of the newest message of a chat. */
export type News = {
  chat: Pick<ChatState, "lastReadSeq" | "mentionSeqs" | "mine">;
  message: Told;
  /** Up to where this device had seen the chat before. */
  seenSeq: number;
  meId: UserId;
  blockedIds: readonly UserId[];
  /** ms since the epoch, as `Date.now()`. */
  now: number;
};

/** @returns whether one wants to be told of it while looking elsewhere: mute, level, mentions and blocks decide. */
export function shouldNotify({ chat, message, seenSeq, meId, blockedIds, now }: News): boolean {
  const { notificationLevel } = chat.mine;
  const isNothingNew = message.seq <= seenSeq || message.seq <= chat.lastReadSeq;
  const hasNoText = message.system !== null || message.deletedAt !== null;
  const isFromNobody = message.senderId === meId || blockedIds.includes(message.senderId);
  if (isNothingNew || hasNoText || isFromNobody) return false;
  if (isMuted(chat.mine, now)) return false;
  // Of several messages at once the last one speaks for all: a mention in any of them counts.
  const isMentioned = chat.mentionSeqs.some((seq) => seq > seenSeq);
  return notificationLevel === "all" || (notificationLevel === "mentions" && isMentioned);
}
