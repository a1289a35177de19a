import type { Call } from "@parley/client/http";
import { type ChatId, type HistoryMessage, PAGE_MAX_LIMIT, type User, type UserId } from "@parley/protocol";

export type History = {
  /** Ascending. */
  messages: HistoryMessage[];
  senders: Map<UserId, User>;
  lastSeq: number;
};

/** Above every message that there is. */
const END = 2_147_483_647;

type Range = { chatId: ChatId; limit: number; before?: number | undefined };

/** @returns the last `limit` messages before a seq, or of all, in as many pages as it takes. */
export async function newestMessages(call: Call, { chatId, limit, before = END }: Range): Promise<History> {
  const history: History = { messages: [], senders: new Map(), lastSeq: 0 };
  while (history.messages.length < limit) {
    const size = Math.min(PAGE_MAX_LIMIT, limit - history.messages.length);
    const page = await call("message.list", {
      chatId,
      limit: size,
      before: history.messages[0]?.seq ?? before,
    });
    history.messages.unshift(...page.messages);
    history.lastSeq = page.lastSeq;
    for (const user of page.users) history.senders.set(user.id, user);
    if (page.messages.length < size) break;
  }
  return history;
}
