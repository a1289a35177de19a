import { AppError, type SessionId } from "@parley/protocol";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import type { Keys } from "../sessions/keys.ts";
import { verifyToken } from "../sessions/signed-tokens.ts";

/**
 * That the actor has shown what he signs in with in this session just now, so that an open session alone connects nobody.
 * @param pass what `identity.begin` has answered. @throws AppError forbidden
 */
export async function checkConnectPass({ keys }: Core, { sessionId }: Actor, pass: string): Promise<void> {
  if (sessionIn(keys, pass) !== sessionId) throw new AppError("forbidden", { message: NO_PASS });
}

function sessionIn(keys: Keys, token: string): SessionId | null {
  try {
    return verifyToken(keys, { purpose: "connect", token });
  } catch {
    return null;
  }
}

const NO_PASS = "Connecting another sign-in takes your password first. Enter it and try again.";
