import type { Call } from "@parley/client/http";
import { type ChatId, type Output, PAGE_MAX_LIMIT } from "@parley/protocol";

type Range = { chatId: ChatId; after: number; limit?: number };

/** Goes forward from a seq, a page at a time and ascending, up to `limit` messages or the present end. */
export async function* messagesAfter(
  call: Call,
  { chatId, after, limit = Number.POSITIVE_INFINITY }: Range,
): AsyncGenerator<Output<"message.list">> {
  let last = after;
  let left = limit;
  while (left > 0) {
    const size = Math.min(PAGE_MAX_LIMIT, left);
    const page = await call("message.list", { chatId, limit: size, after: last });
    yield page;
    last = page.messages.at(-1)?.seq ?? last;
    left -= page.messages.length;
    if (page.messages.length < size) return;
  }
}
