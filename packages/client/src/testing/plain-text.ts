import type { Message } from "@parley/protocol";

/** A message's fields that tell no more than that it was written. */
export const plainText = {
  kind: "text",
  editedAt: null,
  deletedAt: null,
  replyToSeq: null,
  forwardedFrom: null,
  mentions: [],
  mentionsAll: false,
  reactions: [],
  pinnedAt: null,
  file: null,
  system: null,
  hidden: false,
} satisfies Partial<Message>;
