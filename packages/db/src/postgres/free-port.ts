import { randomInt } from "node:crypto";
import { createSocket } from "node:dgram";
import { createServer } from "node:net";

/** Below what systems give to outgoing connections (from 32768 on Linux), above what browsers refuse (10080). */
const FIRST = 12_000;
const LAST = 32_000;
/** How far above a port that of its claim is: no server that listens over UDP, too, finds its own taken. */
const TO_CLAIM = 28_000;

/**
 * A TCP port that nobody listens on, and that `freePort` gives to nobody else as long as this process lives: a UDP port
 * that stands for it, held open, says to every other process that it is taken.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FIRST, LAST);
    if ((await claim(port)) && (await whyNotListen(port)) === undefined) return port;
  }
}

/** Tries to listen on all addresses, as servers do. @returns the error's code, or undefined when it worked */
export function whyNotListen(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, () => server.close(() => resolve(undefined)));
  });
}

function claim(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket("udp4").unref();
    socket.once("error", () => socket.close(() => resolve(false)));
    socket.bind({ port: port + TO_CLAIM, address: "127.0.0.1", exclusive: true }, () => resolve(true));
  });
}
