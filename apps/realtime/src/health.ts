import type { IncomingMessage, ServerResponse } from "node:http";
import { answerMetrics, type OpenCore } from "@parley/core";
import type { Env } from "./env.ts";

/**
 * `/healthz`: this process is alive. `/readyz`: its database answers and has all migrations, and its bus works.
 * `/metrics`: how it is doing, for whoever sends METRICS_TOKEN.
 */
export function answerHealth(core: Pick<OpenCore, "metrics" | "readiness">, { METRICS_TOKEN: token }: Env) {
  return async ({ url, headers }: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (url === "/healthz") return end(response, 200, { status: "alive" });
    if (url === "/readyz") {
      const { database, bus } = await core.readiness();
      if (!database) return end(response, 503, { status: "database is not ready" });
      // Why not, and where it is, is for the log: anybody may ask here.
      return end(response, bus ? 200 : 503, { status: bus ? "ready" : "bus is not ready" });
    }
    if (url === "/metrics") {
      const answer = await answerMetrics(core.metrics, { token, authorization: headers.authorization });
      return void response.writeHead(answer.status, answer.headers).end(answer.body);
    }
    end(response, 404, { status: "not found" });
  };
}

function end(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
