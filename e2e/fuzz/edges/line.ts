import type { Frame } from "../cases/case.ts";
import type { Answer, Dialect } from "./dialects.ts";
import { ANSWER_TIMEOUT_MS } from "./edge.ts";

/** A socket to the realtime server. */
export type Line = {
  send(frame: Frame): void;
  /** Calls an operation. Resolves with the answer's body, or undefined when the line closed or nothing came. */
  ask(name: string, input: unknown): Promise<unknown>;
  /** Resolves when it is open or closed. */
  settled: Promise<void>;
  isOpen(): boolean;
  /** Answers that nobody here had asked for by id, since the last time; to broken frames, for example. */
  takeStrays(): unknown[];
  close(): void;
};

type Knock = {
  url: string;
  dialect: Dialect;
  protocols: readonly string[];
  query?: string;
  greeting?: string | undefined;
};

/** Opens one. @param hear gets all that arrives */
export function openLine(knock: Knock, hear: (text: string) => void): Line {
  const { dialect, greeting } = knock;
  const webSocket = new WebSocket(addressOf(knock), [...knock.protocols]);
  const waiting = new Map<number, (body: unknown) => void>();
  const strays: unknown[] = [];
  const settled = Promise.withResolvers<void>();
  let lastId = 0;
  const isOpen = () => webSocket.readyState === WebSocket.OPEN;

  webSocket.onopen = () => {
    if (greeting !== undefined) webSocket.send(greeting);
    else settled.resolve();
  };
  webSocket.onclose = () => {
    settled.resolve();
    for (const answer of waiting.values()) answer(undefined);
  };
  webSocket.onmessage = ({ data }) => {
    const text = String(data);
    hear(text);
    const pong = dialect.pong(text);
    if (pong !== undefined) webSocket.send(pong);
    if (dialect.isWelcome(text)) settled.resolve();
    const answer = dialect.readAnswer(text);
    if (answer) deliver(answer);
  };

  function deliver({ id, body }: Answer): void {
    const wanted = typeof id === "number" ? waiting.get(id) : undefined;
    if (wanted) wanted(body);
    else strays.push(body);
  }

  return {
    send: (frame) => {
      if (isOpen()) webSocket.send(frame);
    },
    async ask(name, input) {
      const id = FIRST_ID + lastId++;
      const { promise, resolve } = Promise.withResolvers<unknown>();
      waiting.set(id, resolve);
      const timer = setTimeout(() => resolve(undefined), ANSWER_TIMEOUT_MS);
      if (isOpen()) webSocket.send(dialect.call(id, name, input));
      else resolve(undefined);
      return promise.finally(() => {
        clearTimeout(timer);
        waiting.delete(id);
      });
    },
    settled: settled.promise,
    isOpen,
    takeStrays: () => strays.splice(0),
    close: () => webSocket.close(),
  };
}

/** No frame of the cases has an id from here on. */
const FIRST_ID = 1_000_000;

const addressOf = ({ url, dialect, query = dialect.query }: Knock) =>
  `${url.replace(/^http/, "ws")}${dialect.path}${query}`;
