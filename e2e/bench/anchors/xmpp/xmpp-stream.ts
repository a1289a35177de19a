import { connect } from "node:net";

const CHUNK_BYTES = 64 * 1024;
/** One for all streams: each is done with its chunk before the next one is read. */
const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
const NOTHING = Buffer.alloc(0);
const ANSWER_MS = 30_000;
/** What a server says instead of an answer. */
const REFUSALS = ["<failure", "<stream:error"];

/** A TCP connection to an XMPP server that costs the generator as little as can be. */
export type XmppStream = {
  send(text: string): void;
  /**
   * Sends this and waits until the answer holds all these marks, in this order; what came up to then is forgotten.
   * @throws Error when the server refuses, hangs up or does not answer within 30 s
   */
  ask(text: string, ...marks: readonly string[]): Promise<void>;
  /** What came and was not used yet; only good until it returns. @returns how many bytes of it are used */
  onBytes(bytes: Buffer): number;
  close(): void;
};

/** Resolves when the connection is there; no word has been said then. */
export function openXmppStream(port: number): Promise<XmppStream> {
  const { promise, resolve, reject } = Promise.withResolvers<XmppStream>();
  let rest = NOTHING;
  let onEnd = reject;
  const onread = { buffer: chunk, callback: (length: number) => receive(chunk.subarray(0, length)) };
  const socket = connect({ port, host: "127.0.0.1", noDelay: true, onread });
  const stream: XmppStream = {
    send: (text) => void socket.write(text),
    ask(text, ...marks) {
      const answer = Promise.withResolvers<void>();
      onEnd = answer.reject;
      stream.onBytes = answerReader(marks, answer);
      socket.write(text);
      return within(answer, text);
    },
    onBytes: (bytes) => bytes.length,
    close: () => void socket.destroy(),
  };

  function receive(bytes: Buffer): boolean {
    const all = rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes;
    const used = stream.onBytes(all);
    rest = used === all.length ? NOTHING : Buffer.from(all.subarray(used));
    return true;
  }

  socket.once("connect", () => resolve(stream));
  socket.on("error", (error) => onEnd(error));
  socket.once("close", () => onEnd(new Error("The server hung up on the generator.")));
  return promise;
}

type Answer = PromiseWithResolvers<void>;

function answerReader(marks: readonly string[], { resolve, reject }: Answer): XmppStream["onBytes"] {
  return (bytes) => {
    if (REFUSALS.some((refusal) => bytes.includes(refusal))) reject(new Error(`The server says: ${bytes}`));
    if (!holdsAll(bytes, marks)) return 0;
    resolve();
    return bytes.length;
  };
}

function holdsAll(bytes: Buffer, marks: readonly string[]): boolean {
  let from = 0;
  for (const mark of marks) {
    from = bytes.indexOf(mark, from);
    if (from < 0) return false;
  }
  return true;
}

async function within({ promise, reject }: Answer, text: string): Promise<void> {
  const timer = setTimeout(() => reject(new Error(`The server does not answer ${text}`)), ANSWER_MS);
  try {
    await promise;
  } finally {
    clearTimeout(timer);
  }
}
