import type { Message } from "@parley/protocol";
import { hideMessage } from "./hide-message.ts";

/**
 * @returns of two states of a message, or of two messages, the later one. What the person has hidden stays hidden:
 * pushes go to all members alike and do not say so.
 */
export function newerMessage(known: Message | null | undefined, message: Message): Message {
  if (known?.seq !== message.seq) return message;
  const newer = known.rev < message.rev ? message : known;
  return known.hidden || message.hidden ? hideMessage(newer) : newer;
}
