import type { Message } from "@parley/protocol";

/** @returns the message as a person sees it who has deleted it for himself: its place, and nothing in it. */
export function hideMessage(message: Message): Message {
  if (message.hidden) return message;
  const nothing = {
    body: "",
    file: null,
    forwardedFrom: null,
    mentions: [],
    mentionsAll: false,
    reactions: [],
  };
  return { ...message, ...nothing, hidden: true };
}
