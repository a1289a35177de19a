import { setTimeout as sleep } from "node:timers/promises";
import type { Anchor } from "../bench.ts";
import { watchOwnShare } from "../generator/own-share.ts";
import type { RawSocket } from "../generator/raw-socket.ts";
import { startBareServer } from "../server/start-bare-server.ts";
import { answerPing, openBareSockets, SAY } from "./bare-sockets.ts";

const SECOND_MS = 1_000;
/** Messages on their way to the whole room. */
const OUTSTANDING = 4;

/** S: deliveries a second in one room of a bare Socket.IO server that knows nobody and writes nothing down. */
export const room: Anchor = {
  name: "S",
  prepare: async (bench) => async () => {
    const server = await bench.cores.forServers(() => startBareServer(bench));
    try {
      const sockets = await openBareSockets(server.port, bench.sizes.roomMembers);
      const share = watchOwnShare();
      const deliveries = await deliveriesIn(sockets, bench.sizes.seconds);
      return { S: deliveries, "S, generator": share() };
    } finally {
      await server.stop();
    }
  },
};

async function deliveriesIn(sockets: readonly RawSocket[], seconds: number): Promise<number> {
  const [sender] = sockets;
  if (!sender) throw new Error("The room is empty.");
  let heard = 0;
  const hear = () => {
    heard += 1;
    // All have one more: the next one is due.
    if (heard % sockets.length === 0) sender.send(SAY);
  };
  for (const socket of sockets)
    socket.onText = (payload) => {
      if (!answerPing(socket, payload)) hear();
    };
  const begin = performance.now();
  for (let count = 0; count < OUTSTANDING; count += 1) sender.send(SAY);
  await sleep(seconds * SECOND_MS);
  const took = performance.now() - begin;
  for (const socket of sockets) socket.close();
  return (heard / took) * SECOND_MS;
}
