import { openAsBlob, type Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { FILE_MAX_BYTES, FILE_NAME_MAX_LENGTH, FileName } from "@parley/protocol";
import type { Outgoing } from "../session/create-upload.ts";
import { type Problem, TerminalError } from "../terminal-error.ts";
import { contentTypeOf } from "./content-type-of.ts";

const MIB = 1024 * 1024;

/** @returns a file of this device, to be sent. @throws TerminalError where it is none, or none that a message carries. */
export async function openLocalFile(path: string): Promise<Outgoing> {
  const { size } = await sendable(path);
  const blob = await openAsBlob(path).catch((cause) => {
    throw unreadable(path, cause);
  });
  const name = nameOf(path);
  return { name, type: contentTypeOf(name), size, read: () => chunksOf(blob, path) };
}

async function sendable(path: string): Promise<Stats> {
  const stats = await stat(path).catch((cause) => {
    throw isMissing(cause) ? refused(path, "noSuchFile", cause) : unreadable(path, cause);
  });
  if (stats.isDirectory()) throw refused(path, "isFolder");
  if (!stats.isFile()) throw refused(path, "notAFile");
  if (stats.size === 0) throw refused(path, "emptyFile");
  if (stats.size > FILE_MAX_BYTES) {
    const values = { path, max: FILE_MAX_BYTES / MIB };
    throw new TerminalError("too_large", "tooLargeFile", { values });
  }
  return stats;
}

function nameOf(path: string): string {
  const name = FileName.safeParse(basename(path).normalize("NFC"));
  if (name.success) return name.data;
  const values = { path, max: FILE_NAME_MAX_LENGTH };
  throw new TerminalError("invalid_input", "badFileName", { values });
}

/** A file that is changed meanwhile is not sent by halves. */
async function* chunksOf(blob: Blob, path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* blob.stream();
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function isMissing(cause: unknown): boolean {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  return code === "ENOENT" || code === "ENOTDIR";
}

function refused(path: string, problem: Problem, cause?: unknown): TerminalError {
  const code = problem === "noSuchFile" ? "not_found" : "invalid_input";
  return new TerminalError(code, problem, { values: { path }, cause });
}

function unreadable(path: string, cause: unknown): TerminalError {
  return new TerminalError("internal", "cannotReadFile", { values: { path }, cause });
}
