import type { Call } from "@parley/client/http";
import type { MessageFile } from "@parley/protocol";
import { showProgress } from "../files/show-progress.ts";
import type { Output } from "../output.ts";
import { findChat } from "../reading/find-chat.ts";
import { saveFile } from "../saving/save-file.ts";
import { targetOf } from "../saving/target-of.ts";
import type { Download } from "../session/create-download.ts";
import { TerminalError } from "../terminal-error.ts";
import type { Translate } from "../translate.ts";

type Options = {
  call: Call;
  download: Download;
  output: Output;
  translate: Translate;
  chat: string;
  seq: number;
  /** -o: a file, a folder, or `-` for stdout. */
  path: string | undefined;
};

const STDOUT = "-";

/** `parley download`: saves the file of a message and prints where it is; with -o - it goes to stdout. */
export async function fileDownloadRun(options: Options): Promise<void> {
  const { call, download, output, seq, path } = options;
  if (path === STDOUT) refuseStdout(output);
  const chatId = await findChat(call, options.chat);
  const { file } = await call("message.get", { chatId, seq });
  if (!file) throw new TerminalError("not_found", "noFile", { values: { seq: String(seq) } });
  const bytes = shown(download({ chatId, seq, size: file.size }), { ...options, file });
  if (path === STDOUT) {
    for await (const chunk of bytes) await output.bytes(chunk);
    return;
  }
  const place = await saveFile(bytes, await targetOf({ name: file.name, path }));
  if (output.isJson) output.record({ chatId, seq, path: place, file });
  else output.line(place);
}

function refuseStdout(output: Output): void {
  if (output.isTty) throw new TerminalError("invalid_input", "fileToTerminal");
  if (!output.isJson) return;
  const values = { name: "--json", other: `-o ${STDOUT}` };
  throw new TerminalError("invalid_input", "conflictingOption", { values });
}

type Shown = Pick<Options, "output" | "translate"> & { file: MessageFile };

async function* shown(
  chunks: AsyncIterable<Uint8Array>,
  { file, ...around }: Shown,
): AsyncGenerator<Uint8Array> {
  const progress = showProgress(file, around);
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      yield chunk;
      bytes += chunk.length;
      progress.moved(bytes);
    }
  } finally {
    progress.end();
  }
}
