import type { Call } from "@parley/client/http";
import type { ChatId } from "@parley/protocol";
import type { ReadingPlace } from "../tree/place.ts";

/** @returns the seq after which a reading begins: the last one before a time, or the number that was given. */
export async function seqBefore(call: Call, chatId: ChatId, place: ReadingPlace): Promise<number> {
  if ("after" in place) return place.after;
  const { messages, lastSeq } = await call("message.list", { chatId, limit: 1, date: place.from });
  const [first] = messages;
  // Where nothing is so new, the newest is answered.
  const isFound = first && Date.parse(first.createdAt) >= Date.parse(place.from);
  return isFound ? first.seq - 1 : lastSeq;
}
