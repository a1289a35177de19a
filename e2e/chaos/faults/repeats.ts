import { setTimeout as sleep } from "node:timers/promises";
import { type Call, createHttpCall } from "@parley/client/http";
import { openPlainConnection, type PlainConnection } from "../clients/plain-connection.ts";
import type { ChaosChat } from "../world.ts";
import type { Fault, Scene } from "./fault.ts";

const AT_ONCE = 99;
const ROUNDS = 5;
const RETRY_MS = 500;
const PATIENCE_MS = 60_000;
/** Long enough for whoever remembers ids for a while only. */
const LATER_MS = 2_500;

/** The same client id, and frames that come again or in another order. */
export const repeatFaults: readonly Fault[] = [
  { name: "F10", says: "one client id, 100 times at once", isShort: true, hasLoad: false, run: sendAtOnce },
  { name: "F11", says: "frames doubled and out of order", hasLoad: false, run: sendShuffled },
];

async function sendAtOnce(scene: Scene): Promise<void> {
  const ways = await openWays(scene);
  const drafts = Array.from({ length: ROUNDS * scene.profile.repeats }, (_, round) => draftOf(scene, round));
  for (const draft of drafts) await Promise.all(Array.from({ length: AT_ONCE }, () => ways.say(draft)));
  await scene.wait(LATER_MS);
  for (const draft of drafts) await ways.say(draft);
  ways.close();
}

async function sendShuffled(scene: Scene): Promise<void> {
  const ways = await openWays(scene);
  for (let round = 0; round < ROUNDS * scene.profile.repeats; round++) {
    const drafts = Array.from({ length: 20 }, (_, index) => draftOf(scene, round * 100 + index));
    const frames = [...drafts, ...drafts, ...drafts].sort(() => scene.random.next() - 0.5);
    await Promise.all(frames.map((draft) => ways.say(draft)));
  }
  ways.close();
}

type Draft = { chat: ChaosChat; ref: string; body: string };

function draftOf({ world, random, journal }: Scene, number: number): Draft {
  const chat = world.chats[0];
  if (!chat) throw new Error("there is no chat");
  const draft = { chat, ref: `again-${random.between(0, 2 ** 30)}-${number}`, body: `again ${number}` };
  const line = { client: "repeater", userId: chat.owner.id, chatId: chat.id, ref: draft.ref };
  journal.write({ ...line, kind: "SEND", op: "message.send", data: { body: draft.body } });
  return draft;
}

/** The owner of the first chat, over both nodes and REST. */
async function openWays({ cluster, world, journal, random }: Scene) {
  const person = world.chats[0]?.owner;
  if (!person) throw new Error("there is no chat");
  const token = person.accessToken;
  const sockets = await Promise.all(
    cluster.nodeFronts.map(({ port }) =>
      openPatiently({ url: `ws://127.0.0.1:${port}`, token, onPush: () => {} }),
    ),
  );
  const authorization = async () => ({ authorization: `Bearer ${token}` });
  const rest = createHttpCall({ baseUrl: cluster.webUrl, authorization });
  const calls: Call[] = [...sockets.map(({ call }) => call), rest];

  return {
    async say({ chat, ref, body }: Draft): Promise<void> {
      const line = { client: "repeater", userId: chat.owner.id, chatId: chat.id, ref, op: "message.send" };
      const { message } = await random.pick(calls)("message.send", { chatId: chat.id, clientId: ref, body });
      journal.write({ ...line, kind: "ACK", seq: message.seq, rev: message.rev, data: { id: message.id } });
    },
    close: () => sockets.forEach((socket) => void socket.close()),
  };
}

/** A node that is busy with a crowd says so, and may be asked again. */
async function openPatiently(
  options: Parameters<typeof openPlainConnection>[0],
  deadline = performance.now() + PATIENCE_MS,
): Promise<PlainConnection> {
  try {
    return await openPlainConnection(options);
  } catch (error) {
    if (performance.now() > deadline) throw error;
    await sleep(RETRY_MS);
    return openPatiently(options, deadline);
  }
}
