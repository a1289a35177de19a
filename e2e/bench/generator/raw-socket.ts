import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";
import { pongFrame, readFrames, textFrame } from "./frames.ts";

const CHUNK_BYTES = 64 * 1024;
const OPEN_MS = 30_000;
/** One for all sockets: each is done with its chunk before the next one is read. */
const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
const HEAD_END = "\r\n\r\n";

/** A WebSocket that costs the generator as little as can be: it counts frames and parses none. */
export type RawSocket = {
  send(text: string): void;
  /** Several frames in one write. */
  sendAll(texts: readonly string[]): void;
  /** What comes; `payload` is only good until it returns. */
  onText(payload: Buffer): void;
  /** The other side hung up. */
  onClose(): void;
  close(): void;
};

type Options = { port: number; path: string; protocols?: readonly string[] };

/** Resolves when the server has agreed. @throws Error with its first line when it has not */
export function openRawSocket({ port, path, protocols = [] }: Options): Promise<RawSocket> {
  const { promise, resolve, reject } = Promise.withResolvers<RawSocket>();
  let rest = Buffer.alloc(0);
  let isOpen = false;
  const onread = { buffer: chunk, callback: (length: number) => receive(chunk.subarray(0, length)) };
  const socket: Socket = connect({ port, host: "127.0.0.1", noDelay: true, onread });
  const raw: RawSocket = {
    send: (text) => void socket.write(textFrame(text)),
    sendAll: (texts) => void socket.write(Buffer.concat(texts.map(textFrame))),
    onText: () => {},
    onClose: () => {},
    close: () => void socket.destroy(),
  };
  const onPing = (payload: Buffer) => void socket.write(pongFrame(payload));
  const timer = setTimeout(() => fail("does not answer"), OPEN_MS);

  function receive(bytes: Buffer): boolean {
    const all = rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes;
    const done = isOpen ? read(all) : open(all);
    rest = Buffer.from(all.subarray(done));
    return true;
  }

  const read = (bytes: Buffer) => readFrames(bytes, { onText: (payload) => raw.onText(payload), onPing });

  function open(bytes: Buffer): number {
    const end = bytes.indexOf(HEAD_END);
    if (end < 0) return 0;
    const [line = ""] = bytes.toString("latin1", 0, end).split("\r\n");
    if (!line.includes(" 101 ")) return fail(line);
    clearTimeout(timer);
    isOpen = true;
    resolve(raw);
    // Frames in the same chunk wait until whoever opened the socket listens.
    setImmediate(receive, Buffer.alloc(0));
    return end + HEAD_END.length;
  }

  function fail(reason: string): number {
    clearTimeout(timer);
    reject(new Error(`The socket to port ${port} does not open: ${reason}`));
    socket.destroy();
    return 0;
  }

  socket.once("connect", () => socket.write(handshake({ port, path, protocols })));
  socket.once("error", ({ message }) => fail(message));
  socket.once("close", () => raw.onClose());
  return promise;
}

function handshake({ port, path, protocols = [] }: Options): string {
  return [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    "Connection: Upgrade",
    "Upgrade: websocket",
    `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`,
    "Sec-WebSocket-Version: 13",
    ...(protocols.length > 0 ? [`Sec-WebSocket-Protocol: ${protocols.join(", ")}`] : []),
    HEAD_END.slice(2),
  ].join("\r\n");
}
