import type { SessionId } from "@parley/protocol";
import { newId } from "../new-id.ts";
import { keysFrom } from "../sessions/keys.ts";
import { signToken } from "../sessions/signed-tokens.ts";
import { TEST_SECRET } from "./world.ts";

/** A well-signed access token of a session that nobody has stored. */
export function newAccessToken(): string {
  return signToken(keysFrom(TEST_SECRET), { purpose: "access", sessionId: newId<SessionId>(), seconds: 60 });
}
