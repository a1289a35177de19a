import { setTimeout as sleep } from "node:timers/promises";
import type { Anchor } from "../bench.ts";
import { startBareServer } from "../server/start-bare-server.ts";
import { openBareSockets } from "./bare-sockets.ts";

const BYTES_PER_KB = 1_024;
/** What the handshakes left behind is gone by then. */
const SETTLE_MS = 500;

/** M: resident kB of a bare Socket.IO server for each connection that does nothing. */
export const memory: Anchor = {
  name: "M",
  prepare: async (bench) => async () => {
    const server = await bench.cores.forServers(() => startBareServer(bench));
    try {
      const before = await server.memory();
      const sockets = await openBareSockets(server.port, bench.sizes.idleConnections);
      await sleep(SETTLE_MS);
      const after = await server.memory();
      for (const socket of sockets) socket.close();
      return { M: (after - before) / BYTES_PER_KB / sockets.length };
    } finally {
      await server.stop();
    }
  },
};
