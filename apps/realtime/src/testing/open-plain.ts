import type { ClientOptions } from "ws";
import WebSocket from "ws";

type Frame = { id?: unknown; ok?: boolean; data?: unknown; error?: { code: string }; event?: string };

/** A bare WebSocket client: sends JSON, keeps what comes, and waits for what a test expects. */
export type PlainClient = {
  webSocket: WebSocket;
  frames: Frame[];
  /** @returns the answer to a call */
  call(op: string, data?: unknown): Promise<Frame>;
  /** @returns the first frame, already here or still to come, that fits */
  next(fits: (frame: Frame) => boolean): Promise<Frame>;
  closed: Promise<{ code: number; reason: string }>;
};

let count = 0;

/** Connects to `/ws` of the server at this port. */
export async function openPlain(
  port: number,
  { protocols = [], path = "/ws", ...options }: ClientOptions & { protocols?: string[]; path?: string } = {},
): Promise<PlainClient> {
  const webSocket = new WebSocket(`ws://localhost:${port}${path}`, protocols, options);
  const frames: Frame[] = [];
  const waiting = new Set<() => void>();
  const calls = new Map<unknown, (answer: Frame) => void>();
  webSocket.on("message", (data) => {
    const frame: Frame = JSON.parse(data.toString());
    frames.push(frame);
    calls.get(frame.id)?.(frame);
    for (const look of waiting) look();
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    webSocket.once("close", (code, reason) => resolve({ code, reason: reason.toString() }));
  });
  await new Promise<void>((resolve, reject) => {
    webSocket.once("open", resolve).once("error", reject);
  });

  function next(fits: (frame: Frame) => boolean): Promise<Frame> {
    return new Promise((resolve) => {
      const look = () => {
        const found = frames.find(fits);
        if (!found) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  }

  function call(op: string, data?: unknown): Promise<Frame> {
    const id = ++count;
    webSocket.send(JSON.stringify({ id, op, data }));
    return new Promise((resolve) => calls.set(id, resolve));
  }

  return { webSocket, frames, call, next, closed };
}
