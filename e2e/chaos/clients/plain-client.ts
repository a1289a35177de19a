import { setTimeout as sleep } from "node:timers/promises";
import { AppError, type PushEvent } from "@parley/protocol";
import type { Random } from "../random.ts";
import type { ChaosClient, ClientOptions } from "./chaos-client.ts";
import { createPlainChats } from "./plain-chats.ts";
import { openPlainConnection, type PlainConnection } from "./plain-connection.ts";
import { createPlainOutbox } from "./plain-outbox.ts";
import { toldCall } from "./told-call.ts";

type Options = ClientOptions & {
  /** Addresses of the realtime server, the preferred one first. */
  urls: readonly string[];
  node: number;
  random: Random;
};

const RETRY_MS = 300;
/** With full jitter, and a bound that grows: the documentation asks for that. */
const RETRY_GROWTH = 1.5;
const RETRY_MAX_MS = 5_000;
/** A browser's socket cannot ping: who wants to know asks for something. */
const HEARTBEAT_MS = 4_000;
const SILENCE_MS = 4_000;

/** A client of plain WebSockets, as somebody writes it who has read the documentation and knows no SDK. */
export function createPlainClient({ name, person, journal, urls, node, random }: Options): ChaosClient {
  const about = { client: name, userId: person.id };
  const chats = createPlainChats({ about, journal, connection: () => connection });
  let connection: PlainConnection | undefined;
  let isStopped = false;
  let isOnline = false;
  let connects = 0;

  const pauseMs = (failures: number) =>
    random.next() * Math.min(RETRY_MAX_MS, RETRY_MS * RETRY_GROWTH ** failures);

  async function stayConnected(onOnline: () => void): Promise<void> {
    while (!isStopped) {
      await connectOnce(onOnline).catch(() => {});
      isOnline = false;
      connection = undefined;
      chats.forgetHeld();
      await sleep(pauseMs(connects));
    }
  }

  async function connectOnce(onOnline: () => void): Promise<void> {
    const url = urls[connects++ % urls.length] ?? "";
    const opened = await openPlainConnection({ url, token: person.accessToken, onPush: receive });
    connection = opened;
    journal.write({ ...about, kind: "RX", op: "connected", data: { url } });
    try {
      await chats.refresh(opened.call);
      isOnline = true;
      connects = 0;
      onOnline();
      await Promise.race([opened.closed, untilDeaf(opened)]);
    } finally {
      opened.close();
    }
  }

  async function untilDeaf({ call: ask }: PlainConnection): Promise<void> {
    for (let isHeard = true; isHeard && !isStopped; ) {
      await sleep(HEARTBEAT_MS, undefined, { ref: false });
      const silence = sleep(SILENCE_MS, false, { ref: false });
      isHeard = await Promise.race([
        ask("me.get", {})
          .then(() => true)
          .catch(() => false),
        silence,
      ]);
    }
  }

  function receive(push: PushEvent): void {
    const { chatId, rev, after, userId, marks, readByAllSeq, seq } = { ...numbers, ...push.data };
    const place = {
      ...(chatId && { chatId }),
      ...(rev !== undefined && { rev }),
      ...(seq !== undefined && { seq }),
    };
    journal.write({
      ...about,
      kind: "RX",
      op: push.event,
      ...place,
      data: { after, userId, marks, readByAllSeq, push: true },
    });
    chats.receive(push);
  }

  const outbox = createPlainOutbox({
    about,
    journal,
    pauseMs,
    isStopped: () => isStopped,
    async attempt(draft) {
      if (!connection) throw new AppError("unavailable");
      const { message } = await connection.call("message.send", draft);
      chats.takeAnswer(message);
      return message;
    },
  });

  const call: ChaosClient["call"] = toldCall(
    async (op, input) => {
      if (!connection) throw new AppError("unavailable");
      const answer = await connection.call(op, input);
      await chats.learn(op, input, answer);
      return answer;
    },
    { name, userId: person.id },
    journal,
  );

  return {
    name,
    person,
    node,
    start: () => new Promise((resolve) => void stayConnected(resolve)),
    async stop() {
      isStopped = true;
      connection?.close();
    },
    isOnline: () => isOnline,
    hangUp: () => connection?.close(),
    send: outbox.send,
    read: (chatId, seq) => void call("chat.read", { chatId, seq }).catch(() => {}),
    call,
    chatIds: chats.ids,
    rev: chats.rev,
    view: chats.view,
    unanswered: outbox.unanswered,
  };
}

/** What a push may name; most of it is in none. */
type Numbers = {
  chatId?: string;
  rev?: number;
  after?: number;
  userId?: string;
  marks?: readonly object[];
  readByAllSeq?: number;
  seq?: number;
};
const numbers: Numbers = {};
