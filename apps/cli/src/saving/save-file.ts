import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { open, rename, stat } from "node:fs/promises";
import { dirname, join, parse } from "node:path";
import { unwritable } from "../session/unwritable.ts";

type Bytes = AsyncIterable<Uint8Array>;
/** At this path, in place of what is there; or in this folder, under this name or the next one that is free. */
export type Target = { path: string } | { folder: string; name: string };

const OWNER_ONLY_FILE = 0o600;

/**
 * Saves bytes as a file that only its owner can read. It is there when all of them have come, and nothing is before:
 * what breaks off leaves nothing behind. What is no file, like a pipe, is written to as it is.
 * @returns where it is @throws TerminalError when it cannot be written, and whatever the bytes throw
 */
export async function saveFile(bytes: Bytes, target: Target): Promise<string> {
  if ("path" in target && (await isDevice(target.path))) return writeInto(bytes, target.path);
  const [folder, wanted] =
    "path" in target
      ? [dirname(target.path), target.path]
      : [target.folder, join(target.folder, target.name)];
  const draft = join(folder, `.parley-${randomUUID()}.part`);
  const forget = () => rmSync(draft, { force: true });
  // Ctrl-C, too.
  process.once("exit", forget);
  try {
    await writeDraft(bytes, { draft, wanted });
    const place = "path" in target ? wanted : await reserve(target);
    await writing(place, rename(draft, place));
    return place;
  } finally {
    process.off("exit", forget);
    forget();
  }
}

async function writeDraft(bytes: Bytes, { draft, wanted }: { draft: string; wanted: string }): Promise<void> {
  // The file waits for the first bytes: what the server refuses leaves none behind.
  let file: Awaited<ReturnType<typeof open>> | undefined;
  try {
    for await (const chunk of bytes) {
      file ??= await writing(wanted, open(draft, "wx", OWNER_ONLY_FILE));
      await writing(wanted, file.writeFile(chunk));
    }
    if (file) await writing(wanted, file.sync());
  } finally {
    await file?.close();
  }
}

/** Takes a name that is free, so that nobody else does. @returns its path */
async function reserve({ folder, name }: { folder: string; name: string }): Promise<string> {
  const { name: stem, ext } = parse(name);
  for (let number = 0; ; number++) {
    const path = join(folder, number === 0 ? name : `${stem} (${number})${ext}`);
    const isFree = await open(path, "wx", OWNER_ONLY_FILE).then(
      (file) => file.close().then(() => true),
      (cause) => {
        if (cause.code !== "EEXIST") throw unwritable(path, cause);
        return false;
      },
    );
    if (isFree) return path;
  }
}

async function writeInto(bytes: Bytes, path: string): Promise<string> {
  const device = await writing(path, open(path, "w"));
  try {
    for await (const chunk of bytes) await writing(path, device.writeFile(chunk));
  } finally {
    await device.close();
  }
  return path;
}

async function isDevice(path: string): Promise<boolean> {
  const there = await stat(path).catch(() => undefined);
  return there !== undefined && !there.isFile() && !there.isDirectory();
}

async function writing<Result>(path: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (cause) {
    throw unwritable(path, cause);
  }
}
