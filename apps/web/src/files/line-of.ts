import { type ChatSummary, previewOf } from "@parley/client";
import { plainMarkdown } from "@parley/client/markdown";
import type { MessageFile } from "@parley/protocol";

type Told = { body: string; file?: MessageFile | null };

/** @returns a message in one line: its text without its marks, or the name of its file, in which nothing is a mark. */
export function lineOf({ body, file = null }: Told): string {
  return body ? plainMarkdown(body) : previewOf({ body, file });
}

/** @returns the same of what the chat list shows of a chat. */
export function lineOfLast({ lastMessage, chat }: ChatSummary): string {
  const { body = "" } = lastMessage ?? {};
  const shown = [chat.pending.at(-1), chat.lastMessage].find((told) => told && previewOf(told) === body);
  return lineOf(shown ?? { body });
}
