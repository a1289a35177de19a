import { AppError, SessionId } from "@parley/protocol";
// Not WebCrypto, whose way through other threads costs more than the sum itself.
import jwt from "jsonwebtoken";
import type { Keys } from "./keys.ts";

const ALGORITHM = "HS256";
/**
 * `access` opens the API, `ticket` only the realtime handshake, `connect` only the way to a provider that is to be
 * connected. None serves as another.
 */
type Purpose = "access" | "ticket" | "connect";

/** A token that names a session. @param options.seconds how long it lives */
export function signToken(
  { signing }: Keys,
  { purpose, sessionId, seconds }: { purpose: Purpose; sessionId: SessionId; seconds: number },
): string {
  return jwt.sign({}, signing, {
    algorithm: ALGORITHM,
    subject: sessionId,
    audience: purpose,
    expiresIn: seconds,
  });
}

/** @returns the session that the token names. @throws AppError unauthenticated when forged, expired or of another purpose */
export function verifyToken(
  { signing }: Keys,
  { purpose, token }: { purpose: Purpose; token: string },
): SessionId {
  try {
    const claims = jwt.verify(token, signing, { algorithms: [ALGORITHM], audience: purpose });
    if (typeof claims === "string" || claims.exp === undefined) throw new Error("It has no end.");
    return SessionId.parse(claims.sub);
  } catch (cause) {
    throw new AppError("unauthenticated", { cause });
  }
}
