import { AppError } from "@parley/protocol";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { verifyToken } from "../sessions/signed-tokens.ts";

/**
 * That the actor has shown his password in this session just now, so that an open session alone connects nobody.
 * @param pass what `identity.begin` has answered. @throws AppError forbidden
 */
export async function checkConnectPass({ keys }: Core, { sessionId }: Actor, pass: string): Promise<void> {
  const shown = await verifyToken(keys, { purpose: "connect", token: pass }).catch(() => null);
  if (shown !== sessionId) throw new AppError("forbidden", { message: NO_PASS });
}

const NO_PASS = "Connecting another sign-in takes your password first. Enter it and try again.";
