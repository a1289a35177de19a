import { open, rename, rm, stat } from "node:fs/promises";
import { unwritable } from "../session/unwritable.ts";

const OWNER_ONLY_FILE = 0o600;

/**
 * Writes lines as they come into a file that only its owner can read. A file that is there is replaced when all of them
 * have come; what breaks off stays beside it, without the end line. What is no file, like a pipe, is written to as it is.
 * @throws TerminalError when the file cannot be written, and whatever the lines throw
 */
export async function saveLines(lines: AsyncIterable<string>, path: string): Promise<void> {
  const isReplaced = await isFileOrNothing(path);
  const draft = `${path}.part`;
  // The file waits for the first line: what the server refuses leaves none behind.
  let file: Awaited<ReturnType<typeof open>> | undefined;
  try {
    for await (const line of lines) {
      file ??= await writing(path, isReplaced ? openAnew(draft) : open(path, "w"));
      await writing(path, file.write(`${line}\n`));
    }
    if (file && isReplaced) await writing(path, file.sync());
  } finally {
    await file?.close();
  }
  if (file && isReplaced) await writing(path, rename(draft, path));
}

/** Never what somebody else has put there. */
async function openAnew(draft: string) {
  await rm(draft, { force: true });
  return open(draft, "wx", OWNER_ONLY_FILE);
}

async function isFileOrNothing(path: string): Promise<boolean> {
  const there = await stat(path).catch(() => undefined);
  return there === undefined || there.isFile();
}

async function writing<Result>(path: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (cause) {
    throw unwritable(path, cause);
  }
}
