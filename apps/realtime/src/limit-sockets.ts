import type { Actor } from "@parley/core";
import { AppError } from "@parley/protocol";
import type { LocalSocket } from "./local-socket.ts";

const RETRY_MS = 15_000;

/**
 * How many sockets one person may have on this node. The new one is refused, not the oldest cut: that one would come
 * back by itself and cut the next, for ever. An access token counts apart from its person, so that a bot keeps no tab out.
 * @returns a function that lets a socket in, until it closes. @throws AppError rate_limited, with when to try again
 */
export function limitSockets(max: number): (socket: Pick<LocalSocket, "data" | "conn">) => void {
  const counts = new Map<string, number>();

  function add(key: string, change: 1 | -1): void {
    const count = (counts.get(key) ?? 0) + change;
    if (count === 0) counts.delete(key);
    else counts.set(key, count);
  }

  return ({ data, conn }) => {
    const key = keyOf(data.actor);
    if ((counts.get(key) ?? 0) >= max) throw tooMany(max);
    // One that closed during the handshake is not counted: nothing would take it off again.
    if (conn.readyState !== "open") return;
    add(key, 1);
    conn.once("close", () => add(key, -1));
  };
}

const keyOf = ({ userId, sessionId, grant }: Actor) => (grant ? sessionId : userId);

function tooMany(max: number): AppError {
  return new AppError("rate_limited", {
    message: `You are connected ${max} times already. Close a tab or another client, and this one connects.`,
    retryAfterMs: RETRY_MS,
  });
}
