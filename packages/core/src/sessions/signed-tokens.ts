import { AppError, SessionId } from "@parley/protocol";
import { jwtVerify, SignJWT } from "jose";
import type { Keys } from "./keys.ts";

const ALGORITHM = "HS256";
/**
 * `access` opens the API, `ticket` only the realtime handshake, `connect` only the way to a provider that is to be
 * connected. None serves as another.
 */
type Purpose = "access" | "ticket" | "connect";

/** A token that names a session. @param options.seconds how long it lives */
export function signToken(
  keys: Keys,
  { purpose, sessionId, seconds }: { purpose: Purpose; sessionId: SessionId; seconds: number },
): Promise<string> {
  return new SignJWT({})
    .setProtectedHeader({ alg: ALGORITHM })
    .setSubject(sessionId)
    .setAudience(purpose)
    .setIssuedAt()
    .setExpirationTime(`${seconds}s`)
    .sign(keys.signing);
}

/** @returns the session that the token names. @throws AppError unauthenticated when forged, expired or of another purpose */
export async function verifyToken(
  keys: Keys,
  { purpose, token }: { purpose: Purpose; token: string },
): Promise<SessionId> {
  try {
    const options = { algorithms: [ALGORITHM], audience: purpose, requiredClaims: ["exp", "sub"] };
    const { payload } = await jwtVerify(token, keys.signing, options);
    return SessionId.parse(payload.sub);
  } catch (cause) {
    throw new AppError("unauthenticated", { cause });
  }
}
