import type { OperationName } from "@parley/protocol";
import { openRawSocket, type RawSocket } from "./raw-socket.ts";

/** What the server's frames begin with: little else of them is read. */
const ANSWER = '{"id":';
const OK = ',"ok":true';
const CREATED = '{"event":"message.created"';
/** So much of a frame tells all that must be known. */
const HEAD_BYTES = 320;
const REV = '"rev":';
const SEQ = '"seq":';
/** The id of all calls that are not counted. */
const CALL = -1;
const SENDER = '"senderId":"';
/** About as long as what people write. */
export const BODY =
  "Tide at six, the wind from the west, and the boat is ready where we left it; bring the ropes, the lamp and something warm to eat";

/** One person's plain WebSocket, and the chat that he writes to. */
export type Lane = {
  sent: number;
  acked: number;
  refused: number;
  /** What others wrote and this socket was told. A log that is read again brings one's own, too: that is not counted. */
  delivered: number;
  /** Of these, what was told again, or after something newer. */
  repeated: number;
  /** Sends a message; its answer comes to `onAnswer` with this id, or to `onRefusal`. */
  write(id: number, clientId: string): void;
  /** Sends so many messages in one go. */
  writeAll(clientIds: readonly string[]): void;
  onAnswer(id: number): void;
  onRefusal(id: number): void;
  /** What somebody else wrote has come, with its seq. */
  onDelivery(seq: number): void;
  /** Calls any other operation; its answer is passed over. */
  call(operation: OperationName, data: object): void;
  close(): void;
};

type Options = { port: number; accessToken: string; userId: string; chatId: string };

/** Opens it; resolves when the person is in all rooms: the server answers nothing before. */
export async function openLane({ port, accessToken, userId, chatId }: Options): Promise<Lane> {
  const socket = await openRawSocket({ port, path: "/ws", protocols: ["parley", `bearer.${accessToken}`] });
  await isIn(socket);
  const ownMark = `${SENDER}${userId}`;
  const frameWith = (id: number, clientId: string) =>
    `{"id":${id},"op":"message.send","data":{"chatId":"${chatId}","clientId":"${clientId}","body":"${BODY}"}}`;
  let lastRev = 0;
  const lane: Lane = {
    sent: 0,
    acked: 0,
    refused: 0,
    delivered: 0,
    repeated: 0,
    write(id, clientId) {
      lane.sent += 1;
      socket.send(frameWith(id, clientId));
    },
    writeAll(clientIds) {
      lane.sent += clientIds.length;
      socket.sendAll(clientIds.map((clientId, id) => frameWith(id, clientId)));
    },
    onAnswer: () => {},
    onRefusal: () => {},
    onDelivery: () => {},
    call: (operation, data) => socket.send(JSON.stringify({ id: CALL, op: operation, data })),
    close: socket.close,
  };
  socket.onText = (payload) => {
    const head = payload.toString("latin1", 0, HEAD_BYTES);
    if (head.startsWith(ANSWER)) answer(lane, head);
    else if (head.startsWith(CREATED) && !head.includes(ownMark)) deliver(head);
  };
  return lane;

  function deliver(head: string): void {
    const rev = numberBehind(head, REV);
    lane.delivered += 1;
    if (rev <= lastRev) lane.repeated += 1;
    lastRev = rev;
    lane.onDelivery(numberBehind(head, SEQ));
  }
}

const numberBehind = (head: string, mark: string) =>
  Number.parseInt(head.slice(head.indexOf(mark) + mark.length), 10);

function answer(lane: Lane, head: string): void {
  const comma = head.indexOf(",");
  const id = Number(head.slice(ANSWER.length, comma));
  if (id === CALL) return;
  if (head.startsWith(OK, comma)) {
    lane.acked += 1;
    lane.onAnswer(id);
  } else {
    lane.refused += 1;
    lane.onRefusal(id);
  }
}

function isIn(socket: RawSocket): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  socket.onText = (payload) => {
    if (payload.toString().startsWith(ANSWER)) resolve();
  };
  socket.onClose = () => reject(new Error("The server hung up on a socket of the generator's."));
  socket.send('{"id":0,"op":"me.get","data":{}}');
  return promise;
}
