import { authenticate, type Core, type Proof } from "@parley/core";
import { AppError, TOKEN_MAX_LENGTH } from "@parley/protocol";
import * as z from "zod/mini";
import type { RealtimeSocket } from "./socket-types.ts";

const Word = z.string().check(z.minLength(1), z.maxLength(TOKEN_MAX_LENGTH));
const Auth = z.union([z.object({ ticket: Word }), z.object({ token: Word })]);

type Gate = { core: Core; admit(socket: RealtimeSocket): Promise<void> };

/** Socket.IO middleware: no socket gets in without a ticket or a bearer token of a live session. */
export function authenticateSocket({ core, admit }: Gate) {
  return async (socket: RealtimeSocket, next: (error?: Error) => void): Promise<void> => {
    try {
      socket.data.actor = await authenticate(core, visitorOf(socket), proofOf(socket.handshake.auth));
      await admit(socket);
      next();
    } catch (error) {
      next(refusal(error));
    }
  };
}

function visitorOf({ handshake: { address, headers } }: RealtimeSocket) {
  return { address, userAgent: headers["user-agent"] ?? "" };
}

function proofOf(auth: unknown): Proof {
  const parsed = Auth.safeParse(auth);
  if (!parsed.success) throw new AppError("unauthenticated");
  return parsed.data;
}

/** Socket.IO sends an error's `data` along with its message. */
function refusal(error: unknown): Error {
  const appError = error instanceof AppError ? error : new AppError("unavailable", { cause: error });
  return Object.assign(new Error(appError.code), { data: appError.toBody() });
}
