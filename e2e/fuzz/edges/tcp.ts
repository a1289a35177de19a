import { connect } from "node:net";
import type { Case } from "../cases/case.ts";
import type { Verdict } from "../verdict.ts";
import { ANSWER_TIMEOUT_MS } from "./edge.ts";

type Bytes = Case & { kind: "bytes" };

/** Writes that onto a new connection, and waits until the server answers or hangs up. */
export function exchangeBytes(url: string, { text, isReset }: Bytes): Promise<Verdict> {
  const { hostname, port } = new URL(url);
  const { promise, resolve } = Promise.withResolvers<Verdict>();
  const socket = connect({ host: hostname, port: Number(port) });
  socket.setTimeout(ANSWER_TIMEOUT_MS, () => resolve({ answer: "none", problem: "no answer, and no end" }));
  socket.on("connect", () => {
    socket.write(Buffer.from(text, "latin1"), () => {
      if (isReset) socket.resetAndDestroy();
      else socket.end();
    });
  });
  socket.on("data", (chunk) => resolve(judgeStatusLine(chunk.toString("latin1"))));
  socket.on("close", () => resolve({ answer: "closed" }));
  socket.on("error", () => resolve({ answer: "closed" }));
  return promise.finally(() => socket.destroy());
}

function judgeStatusLine(text: string): Verdict {
  const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1]);
  if (status >= 100 && status < 500) return { answer: String(status) };
  return { answer: String(status), problem: `answered ${text.slice(0, 200)}` };
}
