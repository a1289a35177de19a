import type { Input, Message, UserId } from "@parley/protocol";
import { hideMessage } from "./hide-message.ts";

/** What a person can do to a message that is there. */
export type ChangeName =
  | "message.edit"
  | "message.delete"
  | "message.hide"
  | "message.react"
  | "message.unreact"
  | "message.pin"
  | "message.unpin";

/** A change that has no answer yet. */
export type PendingChange = {
  [Name in ChangeName]: {
    name: Name;
    input: Input<Name> /** By the device's clock, as ISO time. */;
    at: string;
  };
}[ChangeName];

/** @returns the messages as they will be when the server has agreed. */
export function withChanges(
  messages: readonly Message[],
  changes: readonly PendingChange[] = [],
  meId: UserId,
): readonly Message[] {
  if (changes.length === 0) return messages;
  return messages.map((message) => {
    const own = changes.filter(({ input }) => input.seq === message.seq);
    return own.reduce((changed, change) => withChange(changed, change, meId), message);
  });
}

function withChange(message: Message, change: PendingChange, meId: UserId): Message {
  switch (change.name) {
    case "message.edit":
      return { ...message, body: change.input.body, editedAt: change.at };
    case "message.delete":
      return { ...hideMessage(message), hidden: message.hidden, deletedAt: change.at, pinnedAt: null };
    case "message.hide":
      return hideMessage(message);
    case "message.react":
      return { ...message, reactions: react(message.reactions, change.input.emoji, meId) };
    case "message.unreact":
      return { ...message, reactions: unreact(message.reactions, change.input.emoji, meId) };
    case "message.pin":
      return { ...message, pinnedAt: change.at };
    case "message.unpin":
      return { ...message, pinnedAt: null };
    default:
      return change satisfies never;
  }
}

type Reactions = Message["reactions"];

function react(reactions: Reactions, emoji: string, meId: UserId): Reactions {
  const known = reactions.find((reaction) => reaction.emoji === emoji);
  if (!known) return [...reactions, { emoji, userIds: [meId] }];
  if (known.userIds.includes(meId)) return reactions;
  return reactions.map((reaction) =>
    reaction === known ? { emoji, userIds: [...known.userIds, meId] } : reaction,
  );
}

function unreact(reactions: Reactions, emoji: string, meId: UserId): Reactions {
  const without = reactions.map((reaction) =>
    reaction.emoji === emoji
      ? { emoji, userIds: reaction.userIds.filter((userId) => userId !== meId) }
      : reaction,
  );
  return without.filter(({ userIds }) => userIds.length > 0);
}
