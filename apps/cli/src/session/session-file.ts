import { type Output, operations } from "@parley/protocol";
import { TerminalError } from "../terminal-error.ts";
import { deletePrivateFile, readPrivateFile, writePrivateFile } from "./private-file.ts";

type Tokens = Output<"account.login">;

/** One device's sign-in, as it is kept between runs. */
export type StoredSession = Tokens & {
  /** When the access token ends by this machine's clock, ms since the epoch. */
  expiresAt: number;
};

/** @returns the sign-in kept at the path, undefined when there is none. */
export async function readSession(path: string): Promise<StoredSession | undefined> {
  const stored = await readPrivateFile(path);
  if (stored === undefined) return undefined;
  const tokens = operations["account.login"].output.safeParse(stored);
  if (!tokens.success)
    throw new TerminalError("internal", "unreadableFile", { values: { path }, cause: tokens.error });
  return { ...tokens.data, expiresAt: expiryOf(stored) };
}

/** Keeps new tokens; the age of the access token counts from now. */
export async function writeSession(path: string, tokens: Tokens): Promise<void> {
  await writePrivateFile(path, { ...tokens, expiresAt: Date.now() + tokens.expiresIn * 1_000 });
}

export const deleteSession = deletePrivateFile;

/** A file without a time is old: it is refreshed. */
function expiryOf(stored: unknown): number {
  const isTimed = typeof stored === "object" && stored !== null && "expiresAt" in stored;
  return isTimed && typeof stored.expiresAt === "number" ? stored.expiresAt : 0;
}
