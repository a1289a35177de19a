import type { Call } from "@parley/client/http";
import { AppError, type ChatId, type HistoryMessage, type Output } from "@parley/protocol";
import { newestMessages } from "../reading/newest-messages.ts";
import type { NamedFile } from "../text/file-words.ts";

type Sent = Output<"message.send">;

/** So many of a chat's latest messages are looked at before a file is uploaded, and when its message collides. */
export const GLANCE = 100;
export const SEARCH = 1_000;

type Again = { chatId: ChatId; clientId: string; body: string; file: NamedFile };

/**
 * Finds what was sent under a key among the latest of a chat. The server tells by the file's id whether a message is the
 * same, and a file that is uploaded again has another one.
 * @param depth so many of the latest @returns what the server would answer; undefined where there is no such message
 */
export async function sentBefore(call: Call, again: Again, depth: number): Promise<Sent | undefined> {
  const own = await ownMessages(call, { chatId: again.chatId, limit: depth });
  const found = own.find(({ clientId }) => clientId === again.clientId);
  if (!found || !isSame(found, again)) return undefined;
  const { read, readCount, ...message } = found;
  return { message, duplicate: true };
}

async function ownMessages(call: Call, range: { chatId: ChatId; limit: number }): Promise<HistoryMessage[]> {
  try {
    const [me, { messages }] = await Promise.all([call("me.get", {}), newestMessages(call, range)]);
    return messages.filter(({ senderId }) => senderId === me.id);
  } catch (error) {
    // A token that only writes must not look.
    if (error instanceof AppError && error.code === "forbidden") return [];
    throw error;
  }
}

/** What has become of it since does not count. */
function isSame({ editedAt, deletedAt, hidden, ...found }: HistoryMessage, { body, file }: Again): boolean {
  if (editedAt || deletedAt || hidden) return true;
  return found.body === body && found.file?.name === file.name && found.file.size === file.size;
}
