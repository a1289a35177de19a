import { Agent } from "node:http";
import * as fc from "fast-check";
import { anyBytes } from "../cases/any-bytes.ts";
import { anyCall } from "../cases/any-call.ts";
import { anyRequest } from "../cases/any-request.ts";
import type { CallerName, Case } from "../cases/case.ts";
import type { Verdict } from "../verdict.ts";
import type { Edge, Lane, Place } from "./edge.ts";
import { exchange } from "./exchange.ts";
import { judgeRest } from "./judge-rest.ts";
import { exchangeBytes } from "./tcp.ts";
import { toRequest } from "./to-request.ts";

export const rest: Edge = {
  name: "REST",
  share: 4,
  lanes: 3,
  cases: ({ words }) =>
    fc.oneof(
      { weight: 14, arbitrary: anyCall(words) },
      { weight: 5, arbitrary: anyRequest(words) },
      { weight: 1, arbitrary: anyBytes },
    ),
  open: openRest,
};

function openRest({ address, scene }: Place): Lane {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });

  async function aim(one: Case): Promise<() => Promise<Verdict>> {
    if (one.kind === "bytes") return () => exchangeBytes(urlOf(one.server), one);
    if (one.kind === "frame" || one.kind === "entry") throw new Error(`REST knows no ${one.kind}`);
    const request = one.kind === "call" ? toRequest(one.name, one.input) : one.request;
    const token = await tokenOf(one);
    return async () => {
      const answer = await exchange({ request, agent, url: address.webUrl, token });
      if (answer.text.includes(scene.secret)) return { answer: "leak", problem: "showed what is hidden" };
      return judgeRest(one, answer);
    };
  }

  async function tokenOf(one: { caller: CallerName; kind: string; name?: string }) {
    if (one.caller === "nobody") return undefined;
    return one.name === "account.logout" ? await scene.aShortToken() : scene.tokens[one.caller];
  }

  const urlOf = (server: "web" | "realtime") => (server === "web" ? address.webUrl : address.realtimeUrl);
  return { aim, close: async () => agent.destroy() };
}
