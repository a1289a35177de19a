import { setTimeout as delay, setImmediate as nextTick } from "node:timers/promises";
import type { Core } from "@parley/core";
import { type Answer, AppError } from "@parley/protocol";
import type { Logger } from "pino";
import { answerCall, type Call } from "./answer-call.ts";
import type { Senders } from "./senders.ts";

const FINISH_MS = 2_000;

export type Calls = {
  /** Never throws. Once the server is going away, all that comes is told to try again, on another node. */
  answer(call: Call): Promise<Answer<unknown>>;
  /** Waits until those that are under way are answered, at most so long. */
  settle(ms: number): Promise<void>;
  /** Takes no more, and waits for those under way: what is written is acknowledged. At most 2 s. */
  finish(): Promise<void>;
};

/** The calls of all sockets of a node. */
export function answerCalls(server: { core: Core; senders: Senders; log: Logger }): Calls {
  const { senders } = server;
  const underWay = new Set<Promise<Answer<unknown>>>();
  let isGoingAway = false;

  async function settle(ms: number): Promise<void> {
    await Promise.race([Promise.all(underWay), delay(ms, undefined, { ref: false })]);
    // Their callers send the answers now.
    await nextTick();
  }

  return {
    settle,
    async answer(call) {
      if (isGoingAway) return { ok: false, error: new AppError("unavailable").toBody() };
      senders.note(call);
      const answer = answerCall(server, call).finally(() => senders.forget(call));
      underWay.add(answer);
      return answer.finally(() => underWay.delete(answer));
    },
    async finish() {
      isGoingAway = true;
      await settle(FINISH_MS);
    },
  };
}
