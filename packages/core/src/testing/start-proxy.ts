import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export type Proxy = {
  /** The same address, through the proxy. */
  url: string;
  /** From now on nothing passes on the connections that there are, and nobody is told. New ones work. */
  freeze(): void;
  /** Ends all connections, and lets nobody in until it opens again. @returns how many connections there were */
  cut(): number;
  open(): void;
  close(): void;
};

/** A way to a TCP server that can go dead without a word, as a cable does, or be cut. */
export async function startProxy(target: string): Promise<Proxy> {
  const url = new URL(target);
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    near.on("error", () => {});
    if (isCut) return near.destroy();
    const far = connect(Number(url.port), url.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on("error", () => {});
      from.on("close", () => sockets.delete(from));
      from.pipe(to);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const through = new URL(target);
  through.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const end = () => sockets.forEach((socket) => void socket.destroy());
  return {
    url: through.href,
    freeze() {
      for (const socket of sockets) socket.unpipe().pause();
    },
    cut() {
      const count = sockets.size / 2;
      isCut = true;
      end();
      return count;
    },
    open() {
      isCut = false;
    },
    close() {
      end();
      server.close();
    },
  };
}
