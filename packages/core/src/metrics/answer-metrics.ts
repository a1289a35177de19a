import { createHash, timingSafeEqual } from "node:crypto";
import type { Metrics } from "./create-metrics.ts";

type Question = { token: string | undefined; authorization: string | null | undefined };
type Answer = { status: 200 | 401 | 404; headers: Record<string, string>; body: string };

/** What `/metrics` answers: nothing unless a token is set, and then only to whoever sends it as a bearer token. */
export async function answerMetrics(metrics: Metrics, { token, authorization }: Question): Promise<Answer> {
  if (!token) return { status: 404, headers: {}, body: "" };
  if (!isEqual(authorization ?? "", `Bearer ${token}`))
    return { status: 401, headers: { "www-authenticate": "Bearer" }, body: "" };
  const headers = { "content-type": metrics.contentType, "cache-control": "no-store" };
  return { status: 200, headers, body: await metrics.read() };
}

/** In a time that tells nothing of where they differ. */
function isEqual(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash("sha256").update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
