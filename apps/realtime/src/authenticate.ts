import { authenticateListener, type Core, type Proof, type Proxies, toAppError } from "@parley/core";
import { AppError, TOKEN_MAX_LENGTH } from "@parley/protocol";
import * as z from "zod/mini";
import type { Delivery } from "./deliver.ts";
import type { InTurn } from "./limit-handshakes.ts";
import type { limitSockets } from "./limit-sockets.ts";
import type { RealtimeSocket } from "./socket-types.ts";

const Word = z.string().check(z.minLength(1), z.maxLength(TOKEN_MAX_LENGTH));
const Auth = z.union([z.object({ ticket: Word }), z.object({ token: Word })]);

type Gate = {
  core: Core;
  delivery: Pick<Delivery, "admit" | "dismiss">;
  /** Counts a socket among its person's. @throws AppError rate_limited */
  count: ReturnType<typeof limitSockets>;
  inTurn: InTurn;
  proxies: Proxies;
};

/** Socket.IO middleware: no socket gets in without a ticket or a bearer token of a live session. */
export function authenticateSocket(gate: Gate) {
  return async (socket: RealtimeSocket, next: (error?: Error) => void): Promise<void> => {
    try {
      await gate.inTurn(() => letIn(gate, socket));
      next();
    } catch (error) {
      next(refusal(error));
    }
  };
}

async function letIn({ core, delivery, count, proxies }: Gate, socket: RealtimeSocket): Promise<void> {
  // He may have gone while he waited for his turn.
  if (socket.conn.readyState !== "open") throw new AppError("unavailable");
  const proof = proofOf(socket.handshake.auth);
  socket.data.actor = await authenticateListener(core, visitorOf(socket, proxies), proof);
  count(socket);
  try {
    await delivery.admit(socket);
  } catch (error) {
    delivery.dismiss(socket);
    throw error;
  }
}

function visitorOf({ handshake: { address, headers } }: RealtimeSocket, { clientOf }: Proxies) {
  return { address: clientOf(address, headers["x-forwarded-for"]), userAgent: headers["user-agent"] ?? "" };
}

function proofOf(auth: unknown): Proof {
  const parsed = Auth.safeParse(auth);
  if (!parsed.success) throw new AppError("unauthenticated");
  return parsed.data;
}

/** Socket.IO sends an error's `data` along with its message. */
function refusal(error: unknown): Error {
  const appError = toAppError(error);
  return Object.assign(new Error(appError.code), { data: appError.toBody() });
}
