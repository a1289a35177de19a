import { BODY } from "../generator/lane.ts";
import { openAll } from "../generator/open-all.ts";
import { openRawSocket, type RawSocket } from "../generator/raw-socket.ts";
import type { Room } from "../generator/time-deliveries.ts";

const PATH = "/socket.io/?EIO=4&transport=websocket";
/** What Engine.IO and Socket.IO begin their frames with. */
const OPENED = "0";
const PING = "2";
const PONG = "3";
const JOIN = "40";
const REFUSED = "44";
/** What the bare server tells the whole room. */
export const SAY = `42["say",${JSON.stringify(BODY)}]`;

/** So many clients of the bare server, each in the room. */
export function openBareSockets(port: number, count: number): Promise<RawSocket[]> {
  return openAll(Array.from({ length: count }, () => () => openSocketIo(port, JOIN)));
}

/** Socket.IO clients of a node of ours, one for each access token. */
export function openSockets(port: number, tokens: readonly string[]): Promise<RawSocket[]> {
  return openAll(tokens.map((token) => () => openSocketIo(port, `${JOIN}${JSON.stringify({ token })}`)));
}

/** The bare server's room, where the first one writes and all others listen. */
export async function openBareRoom(port: number, count: number): Promise<{ room: Room; close(): void }> {
  const [sender, ...sockets] = await openBareSockets(port, count);
  if (!sender) throw new Error("The room is empty.");
  const listeners = sockets.map((socket) => {
    const listener = { onDelivery: () => {} };
    socket.onText = (payload) => {
      if (!answerPing(socket, payload)) listener.onDelivery();
    };
    return listener;
  });
  return {
    room: { sender: { write: () => sender.send(SAY) }, listeners },
    close: () => [sender, ...sockets].forEach((socket) => void socket.close()),
  };
}

/** @param join the Socket.IO packet that asks to be let in @throws Error when it is refused */
async function openSocketIo(port: number, join: string): Promise<RawSocket> {
  const socket = await openRawSocket({ port, path: PATH });
  const { promise, resolve, reject } = Promise.withResolvers<RawSocket>();
  socket.onText = (payload) => {
    const text = payload.toString("latin1", 0, JOIN.length);
    if (text === JOIN) resolve(socket);
    else if (text === REFUSED) reject(new Error(`The server let nobody in: ${payload}`));
    else if (text.startsWith(OPENED)) socket.send(join);
  };
  await promise;
  socket.onText = (payload) => answerPing(socket, payload);
  return socket;
}

/** @returns whether it was one */
export function answerPing(socket: RawSocket, payload: Buffer): boolean {
  if (payload.length !== PING.length || payload.toString("latin1") !== PING) return false;
  socket.send(PONG);
  return true;
}
