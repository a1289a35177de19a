import { answerMetrics } from "@parley/core";
import { readEnv } from "../../env.ts";
import { core } from "../../server/core.ts";

/** How this process is doing, as Prometheus reads it: for whoever sends METRICS_TOKEN. */
export async function GET({ headers }: Request): Promise<Response> {
  const question = { token: readEnv().METRICS_TOKEN, authorization: headers.get("authorization") };
  const { body, ...answer } = await answerMetrics(core().metrics, question);
  return new Response(body, answer);
}
