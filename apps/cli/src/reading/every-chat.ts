import type { Call } from "@parley/client/http";
import { type Chat, PAGE_MAX_LIMIT } from "@parley/protocol";

/** Goes through all chats of the signed-in person, the latest first, and asks for a page only when it is needed. */
export async function* everyChat(call: Call): AsyncGenerator<Chat> {
  let cursor: string | undefined;
  do {
    const page = await call("chat.list", { limit: PAGE_MAX_LIMIT, cursor });
    yield* page.chats;
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}
