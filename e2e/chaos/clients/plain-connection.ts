import type { Call } from "@parley/client/http";
import { AppError, type ErrorBody, type PushEvent } from "@parley/protocol";

const CALL_MS = 10_000;
const OPEN_MS = 10_000;

type Waiting = { resolve(data: never): void; reject(error: AppError): void; timer: NodeJS.Timeout };
type Answer = { id: number; ok: boolean; data: never; error: ErrorBody };

/** A plain WebSocket to /ws, signed in by its subprotocols. */
export type PlainConnection = { call: Call; closed: Promise<void>; close(): void };

type Options = { url: string; token: string; onPush: (push: PushEvent) => void };

/** @throws AppError unavailable when it does not open in time */
export async function openPlainConnection({ url, token, onPush }: Options): Promise<PlainConnection> {
  const socket = new WebSocket(`${url}/ws`, ["parley", `bearer.${token}`]);
  const waiting = new Map<number, Waiting>();
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  let count = 0;
  socket.addEventListener("close", () => end());
  socket.addEventListener("error", () => end());
  socket.addEventListener("message", ({ data }) => receive(JSON.parse(String(data))));

  function end(): void {
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer);
      reject(new AppError("unavailable"));
    }
    waiting.clear();
    resolve();
  }

  function receive(frame: Answer | PushEvent): void {
    if ("event" in frame) onPush(frame);
    else answer(frame);
  }

  function answer(frame: Answer): void {
    const call = waiting.get(frame.id);
    waiting.delete(frame.id);
    clearTimeout(call?.timer);
    if (frame.ok) call?.resolve(frame.data);
    else call?.reject(AppError.fromBody(frame.error));
  }

  const call: Call = (op, input) =>
    new Promise((resolve, reject) => {
      if (socket.readyState !== WebSocket.OPEN) return reject(new AppError("unavailable"));
      const id = ++count;
      const timer = setTimeout(() => {
        waiting.delete(id);
        reject(new AppError("timeout"));
      }, CALL_MS);
      waiting.set(id, { resolve, reject, timer });
      socket.send(JSON.stringify({ id, op, data: input }));
    });

  await opened(socket, closed);
  return { call, closed, close: () => socket.close() };
}

async function opened(socket: WebSocket, closed: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const isOpen = await Promise.race([
    new Promise<true>((resolve) => socket.addEventListener("open", () => resolve(true))),
    closed.then(() => false),
    new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), OPEN_MS);
    }),
  ]);
  clearTimeout(timer);
  if (isOpen) return;
  socket.close();
  throw new AppError("unavailable");
}
