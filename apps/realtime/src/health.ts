import type { IncomingMessage, ServerResponse } from "node:http";
import type { OpenCore } from "@parley/core";

/** `/healthz`: this process is alive. `/readyz`: its database answers and has all migrations. */
export function answerHealth(core: Pick<OpenCore, "isReady">) {
  return async ({ url }: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (url === "/healthz") return end(response, 200, { status: "alive" });
    if (url === "/readyz") {
      const isReady = await core.isReady();
      return end(response, isReady ? 200 : 503, { status: isReady ? "ready" : "database is not ready" });
    }
    end(response, 404, { status: "not found" });
  };
}

function end(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
