import { CLIENT_ID_MAX_LENGTH, ClientId, type MessageFile } from "@parley/protocol";
import { openLocalFile } from "../files/open-local-file.ts";
import { showProgress } from "../files/show-progress.ts";
import type { Output } from "../output.ts";
import type { Outgoing, Upload } from "../session/create-upload.ts";
import { TerminalError } from "../terminal-error.ts";
import type { Translate } from "../translate.ts";
import type { Attachment } from "./attach-file.ts";

/** One message, as `parley send` sends it. @returns the exit code */
export type Send = (message: {
  text: () => Promise<string>;
  key: string | undefined;
  replyTo: number | undefined;
  attachment?: Attachment;
}) => Promise<number>;

type Options = {
  upload: Upload;
  output: Output;
  translate: Translate;
  paths: readonly string[];
  /** What goes with the first file. */
  text: () => Promise<string>;
  key: string | undefined;
  replyTo: number | undefined;
  send: Send;
};

/**
 * `parley send --file`: a message for each file. None is sent where one of them cannot be.
 * @returns the exit code: that of the last one that did not end with 0
 */
export async function messageSendFilesRun(options: Options): Promise<number> {
  const { paths, text, key, replyTo, send } = options;
  const keys = paths.map((_, index) => keyOf(index, key));
  const files = await Promise.all(paths.map(openLocalFile));
  const caption = await text();
  let exitCode = 0;
  for (const [index, file] of files.entries()) {
    const attachment = { file, upload: () => uploadShown(file, options) };
    const own = { key: keys[index], attachment };
    const first = { ...own, text: async () => caption, replyTo };
    const further = { ...own, text: async () => "", replyTo: undefined };
    exitCode = (await send(index === 0 ? first : further)) || exitCode;
  }
  return exitCode;
}

/** @returns the key of one file's message. @throws TerminalError where the server would refuse it, after others were sent. */
function keyOf(index: number, key: string | undefined): string | undefined {
  if (key === undefined) return undefined;
  const own = index === 0 ? key : `${key}-${index + 1}`;
  if (ClientId.safeParse(own).success) return own;
  throw new TerminalError("invalid_input", "notAKey", { values: { key: own, max: CLIENT_ID_MAX_LENGTH } });
}

async function uploadShown(file: Outgoing, options: Options): Promise<MessageFile> {
  const progress = showProgress(file, options);
  try {
    return await options.upload(file, { onMoved: progress.moved });
  } finally {
    progress.end();
  }
}
