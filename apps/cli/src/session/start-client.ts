import { type Client, createClient } from "@parley/client";
import { TerminalError } from "../terminal-error.ts";
import type { Connection } from "./connect.ts";

/** How often the screen hears of changes at most: more often costs key strokes their speed. */
const NOTIFY_EVERY_MS = 100;

/** A live client, and a promise that fails when the session ends. */
export type LiveClient = { client: Client; signedOut: Promise<never> };

type Options = Pick<Connection, "authorization"> & { server: string };

/** Connects for as long as the process lives. */
export function startClient({ server, authorization }: Options): LiveClient {
  const { promise: signedOut, reject } = Promise.withResolvers<never>();
  const onSignedOut = () =>
    reject(new TerminalError("unauthenticated", "sessionEnded", { values: { server } }));
  // Whoever does not wait for it must not die of it.
  signedOut.catch(() => {});
  const client = createClient({
    baseUrl: server,
    authorization,
    onSignedOut,
    notifyEveryMs: NOTIFY_EVERY_MS,
  });
  client.start();
  return { client, signedOut };
}
