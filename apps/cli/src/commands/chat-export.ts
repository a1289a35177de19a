import type { Call } from "@parley/client/http";
import type { OpenStream } from "@parley/client/http-stream";
import type { Output } from "../output.ts";
import { findChat } from "../reading/find-chat.ts";

type Options = { call: Call; openStream: OpenStream; output: Output; chat: string };

/** `parley export`: the whole chat as NDJSON, as it comes from the server. */
export async function chatExportRun({ call, openStream, output, chat }: Options): Promise<void> {
  const chatId = await findChat(call, chat);
  for await (const line of openStream("chat.export", { chatId })) output.copy(line);
}
