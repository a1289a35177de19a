import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { TerminalError } from "../terminal-error.ts";
import { unwritable } from "./unwritable.ts";

const OWNER_ONLY_FILE = 0o600;
const OWNER_ONLY_DIR = 0o700;

/** @returns the file's JSON, undefined when there is no file. @throws TerminalError when it cannot be read. */
export async function readPrivateFile(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw new TerminalError("internal", "unreadableFile", { values: { path }, cause });
  }
}

/**
 * Writes JSON that only its owner can read. Whole or not at all: a reader, or a crash, never meets half a file.
 * @throws TerminalError when it cannot be written
 */
export async function writePrivateFile(path: string, value: object): Promise<void> {
  const draft = `${path}.${process.pid}`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: OWNER_ONLY_DIR });
    await rm(draft, { force: true });
    await writeWhole(draft, value);
    await rename(draft, path);
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => {});
    throw unwritable(path, cause);
  }
}

async function writeWhole(draft: string, value: object): Promise<void> {
  const file = await open(draft, "wx", OWNER_ONLY_FILE);
  try {
    await file.writeFile(`${JSON.stringify(value, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

export async function deletePrivateFile(path: string): Promise<void> {
  await rm(path, { force: true });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
