import type { IncomingMessage } from "node:http";
import { authenticateListener, type Core, type Proof, type Proxies, toAppError } from "@parley/core";
import { type Answer, AppError, type CloseReason, HANDSHAKE_TIMEOUT_MS } from "@parley/protocol";
import type { WebSocket } from "ws";
import type { Calls } from "../answer-calls.ts";
import type { Delivery } from "../deliver.ts";
import type { InTurn } from "../limit-handshakes.ts";
import type { limitSockets } from "../limit-sockets.ts";
import { newPlainId } from "../local-socket.ts";
import type { RoomAdapter } from "../room-adapter.ts";
import { closeFor, createPlainSocket, type PlainSocket, sendText } from "./plain-socket.ts";
import { proofInFrame, proofInProtocols } from "./proof-of.ts";
import { type Call, readFrame } from "./read-frame.ts";

export type PlainServer = {
  core: Core;
  delivery: Pick<Delivery, "admit" | "dismiss">;
  adapter: RoomAdapter;
  /** Counts a socket among its person's. @throws AppError rate_limited */
  count: ReturnType<typeof limitSockets>;
  inTurn: InTurn;
  proxies: Proxies;
  calls: Calls;
};

/** Serves one plain WebSocket: first who it is, then every call of the contract. Whatever comes in, it stays open. */
export function converse(server: PlainServer, webSocket: WebSocket, request: IncomingMessage): void {
  const visitor = {
    address: server.proxies.clientOf(request.socket.remoteAddress, request.headers["x-forwarded-for"]),
    userAgent: request.headers["user-agent"] ?? "",
  };
  // And nothing else of the request, which would be kept as long as the connection lasts.
  const { socket: stream } = request;
  const onCut = () => server.core.metrics.cutReaders.inc();
  let entering: Promise<PlainSocket | undefined> | undefined;
  const timer = setTimeout(() => closeFor(webSocket, "handshake_timeout"), HANDSHAKE_TIMEOUT_MS);
  webSocket.once("close", () => clearTimeout(timer));
  webSocket.on("message", (data, isBinary) => {
    const frame = readFrame(data, isBinary);
    if ("error" in frame) reply(frame.id, { ok: false, error: frame.error.toBody() });
    else void handle(frame.call);
  });

  function reply(id: Call["id"], answer: Answer<unknown>): void {
    sendText(webSocket, JSON.stringify({ id, ...answer }), onCut);
  }

  async function handle(call: Call): Promise<void> {
    if (call.op === "authenticate") return signIn(call);
    const socket = await entering;
    if (!socket) return reply(call.id, { ok: false, error: signInFirst().toBody() });
    const { actor } = socket.data;
    const answer = await server.calls.answer({ name: call.op, input: call.data, actor, origin: socket.id });
    reply(call.id, answer);
  }

  async function signIn({ id, data }: Call): Promise<void> {
    if (entering) return reply(id, { ok: false, error: signedInAlready().toBody() });
    const socket = await enter(
      () => proofInFrame(data),
      (error) => reply(id, { ok: false, error: error.toBody() }),
    );
    if (!socket) return;
    const { userId, sessionId } = socket.data.actor;
    reply(id, { ok: true, data: { userId, sessionId } });
  }

  /** In its rooms before the answer: whatever a client reads after it, later changes reach it by themselves. */
  function enter(proof: () => Proof, onRefusal: (error: AppError) => void): Promise<PlainSocket | undefined> {
    // What the client sends meanwhile waits in its own buffers.
    webSocket.pause();
    entering = server
      .inTurn(() => admit(proof))
      .catch((error: unknown) => refuse(error, onRefusal))
      .finally(() => webSocket.resume());
    return entering;
  }

  async function admit(proof: () => Proof): Promise<PlainSocket> {
    const actor = await authenticateListener(server.core, visitor, proof());
    // Nothing would take a socket out of its rooms again that closed meanwhile.
    if (webSocket.readyState !== webSocket.OPEN) throw new AppError("unavailable");
    const socket = createPlainSocket({
      id: newPlainId(),
      actor,
      webSocket,
      stream,
      adapter: server.adapter,
      onCut,
    });
    await enterRooms(socket);
    clearTimeout(timer);
    return socket;
  }

  async function enterRooms(socket: PlainSocket): Promise<void> {
    try {
      server.count(socket);
      await server.delivery.admit(socket);
    } catch (error) {
      server.delivery.dismiss(socket);
      server.adapter.dismiss(socket.id);
      throw error;
    }
  }

  function refuse(error: unknown, onRefusal: (error: AppError) => void): undefined {
    const appError = toAppError(error);
    onRefusal(appError);
    closeFor(webSocket, closeReasonOf(appError));
  }

  const proof = proofInProtocols(request);
  if (proof)
    void enter(
      () => proof,
      () => {},
    );
}

function closeReasonOf({ code }: AppError): CloseReason {
  if (code === "unauthenticated" || code === "factor_required") return code;
  return code === "rate_limited" ? "too_many_sockets" : "unavailable";
}

const signInFirst = () =>
  new AppError("unauthenticated", {
    message:
      'Sign in first: {"op":"authenticate","data":{"token":"…"}}, or offer the subprotocols parley and bearer.TOKEN.',
  });
const signedInAlready = () =>
  new AppError("invalid_input", {
    message: "This socket is signed in already. Open another for another session.",
  });
