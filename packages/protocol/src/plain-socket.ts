import * as z from "zod/mini";
import { SessionId, UserId } from "./entities.ts";
import { CLIENT_ID_MAX_LENGTH, TOKEN_MAX_LENGTH } from "./limits.ts";

/** Where plain WebSockets connect, on the realtime server. */
export const PLAIN_SOCKET_PATH = "/ws";

/**
 * A client may prove itself by subprotocols: it offers this one, and `bearer.<token>` or `ticket.<ticket>`. The server
 * chooses this one, so that the token is not repeated. Else its first frame is `authenticate`.
 */
export const PLAIN_SUBPROTOCOL = "parley";

/** Why the server closed a plain socket: the close code, and the sentence that goes with it (at most 123 bytes). */
export const closeReasons = {
  going_away: { code: 1001, reason: "The server is restarting. Connect again in a moment." },
  unavailable: { code: 1013, reason: "The server is busy. Connect again in a moment." },
  token_in_address: {
    code: 4400,
    reason: "A token must not be in an address. Send it as a subprotocol or in a frame.",
  },
  unauthenticated: {
    code: 4401,
    reason: "This token or ticket is not valid. Get a new one and connect again.",
  },
  factor_required: {
    code: 4403,
    reason: "This server asks everybody for a second factor. Set one up, then connect again.",
  },
  handshake_timeout: { code: 4408, reason: "Nobody signed in in time. Send an authenticate frame first." },
  session_revoked: { code: 4410, reason: "This session was ended. Sign in again." },
  too_slow: { code: 4413, reason: "You read too slowly. Connect again and catch up with chat.changes." },
  too_many_sockets: {
    code: 4429,
    reason: "You are connected too many times already. Close another client and connect again.",
  },
} as const satisfies Record<string, { code: number; reason: string }>;
export type CloseReason = keyof typeof closeReasons;

const Secret = z.string().check(z.minLength(1), z.maxLength(TOKEN_MAX_LENGTH));

/** What a client proves itself with: a bearer token, or a ticket from `realtime.ticket`. */
export const Credentials = z.union([z.strictObject({ ticket: Secret }), z.strictObject({ token: Secret })]);

/** What a plain socket is told when it has proved itself. */
export const SignedIn = z.object({ userId: UserId, sessionId: SessionId });

/** Names a call in its answer. Chosen by the client. */
export const FrameId = z.union([z.int(), z.string().check(z.maxLength(CLIENT_ID_MAX_LENGTH))]);
export type FrameId = z.infer<typeof FrameId>;

/** A call: `op` is an operation's name, or `authenticate`. Without an id it is answered with id null. */
export const CallFrame = z.strictObject({
  id: z.optional(z.nullable(FrameId)),
  op: z.string(),
  data: z.optional(z.unknown()),
});
