import { type Output, operations } from "@parley/protocol";
import * as z from "zod/mini";
import { TerminalError } from "../terminal-error.ts";
import { deletePrivateFile, readPrivateFile, writePrivateFile } from "./private-file.ts";

type Tokens = Output<"account.login">;

/** One device's sign-in, as it is kept between runs. */
export type StoredSession = Tokens & {
  /** When the access token ends by this machine's clock, ms since the epoch. */
  expiresAt: number;
} & z.infer<typeof Waiting>;

/** What was asked of the server, and has no answer yet. */
const Waiting = z.object({
  /** To delete the account. */
  isLeaving: z.optional(z.boolean()),
  /** To exchange the refresh token for this one. */
  next: z.optional(z.string()),
});

/** @returns the sign-in kept at the path, undefined when there is none. */
export async function readSession(path: string): Promise<StoredSession | undefined> {
  const stored = await readPrivateFile(path);
  if (stored === undefined) return undefined;
  const tokens = operations["account.login"].output.safeParse(stored);
  if (!tokens.success)
    throw new TerminalError("internal", "unreadableFile", { values: { path }, cause: tokens.error });
  return { ...tokens.data, expiresAt: expiryOf(stored), ...Waiting.safeParse(stored).data };
}

/** Keeps new tokens; the age of the access token counts from now. */
export async function writeSession(
  path: string,
  tokens: Tokens & Pick<StoredSession, "isLeaving">,
): Promise<void> {
  await writePrivateFile(path, { ...tokens, expiresAt: Date.now() + tokens.expiresIn * 1_000 });
}

/** Remembers what is asked of the server, before it is. */
export async function markWaiting(path: string, waiting: z.infer<typeof Waiting>): Promise<void> {
  const session = await readSession(path);
  if (session) await writePrivateFile(path, { ...session, ...waiting });
}

export const deleteSession = deletePrivateFile;

/** A file without a time is old: it is refreshed. */
function expiryOf(stored: unknown): number {
  const isTimed = typeof stored === "object" && stored !== null && "expiresAt" in stored;
  return isTimed && typeof stored.expiresAt === "number" ? stored.expiresAt : 0;
}
