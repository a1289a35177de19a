import { type Client, createClient, type DeviceStorage } from "@parley/client";
import { AppError, type UserId } from "@parley/protocol";
import { TerminalError } from "../terminal-error.ts";
import type { Connection } from "./connect.ts";

/** How often the screen hears of changes at most: more often costs key strokes their speed. */
const NOTIFY_EVERY_MS = 100;

/** A live client, and a promise that fails when the session ends, or the server asks for a second factor first. */
export type LiveClient = { client: Client; signedOut: Promise<never> };

type Options = Pick<Connection, "authorization" | "fetch"> & {
  server: string;
  /** What outlives the process; nothing does without it. */
  storage?: DeviceStorage;
  /** Who is signed in, if that is known. */
  userId?: UserId | undefined;
};

/** Connects for as long as the process lives. */
export function startClient({ server, authorization, fetch, storage, userId }: Options): LiveClient {
  const { promise: signedOut, reject } = Promise.withResolvers<never>();
  const onSignedOut = () =>
    reject(new TerminalError("unauthenticated", "sessionEnded", { values: { server } }));
  const onFactorRequired = () => reject(new AppError("factor_required"));
  // Whoever does not wait for it must not die of it.
  signedOut.catch(() => {});
  const client = createClient({
    baseUrl: server,
    authorization,
    fetch,
    ...(storage && { storage }),
    userId,
    onSignedOut,
    onFactorRequired,
    notifyEveryMs: NOTIFY_EVERY_MS,
  });
  client.start();
  return { client, signedOut };
}
