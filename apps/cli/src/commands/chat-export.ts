import type { Call } from "@parley/client/http";
import type { OpenStream } from "@parley/client/http-stream";
import type { Output } from "../output.ts";
import { findChat } from "../reading/find-chat.ts";
import { saveLines } from "../saving/save-lines.ts";

type Options = {
  call: Call;
  openStream: OpenStream;
  output: Output;
  chat: string;
  /** The file to write; undefined: stdout. */
  path?: string | undefined;
};

/** `parley export`: the whole chat as NDJSON, as it comes from the server. */
export async function chatExportRun({ call, openStream, output, chat, path }: Options): Promise<void> {
  const chatId = await findChat(call, chat);
  const lines = openStream("chat.export", { chatId });
  if (path !== undefined) return saveLines(lines, path);
  for await (const line of lines) output.copy(line);
}
