import "server-only";
import { run, toAppError } from "@parley/core";
import { AppError, errors, type Operations, type Output, operations } from "@parley/protocol";
import { core } from "./core.ts";
import { identify } from "./identify.ts";
import { readInput } from "./read-input.ts";
import { matchRoute } from "./routes.ts";

/** Answers any operation of the contract over REST. @param path the address's segments under `/api/v1` */
export async function answerRest(request: Request, path: readonly string[]): Promise<Response> {
  try {
    const match = matchRoute(request.method, path);
    if (!match) throw new AppError("not_found");
    const { name } = match.route;
    const caller = await identify(request);
    const input = await readInput(request, match.route, match.params);
    const output = await run(core(), { name, caller, input });
    return json(output, statusOf(name, output));
  } catch (error) {
    return refuse(error);
  }
}

function statusOf<Name extends keyof Operations>(name: Name, output: Output<Name>): number {
  const row: { status?: (output: never) => number } = operations[name];
  return row.status?.(output as never) ?? 200;
}

/** Any failure as the contract's answer. */
export function refuse(error: unknown): Response {
  const appError = toAppError(error);
  if (appError.code === "internal") console.error(appError.cause);
  const response = json({ error: appError.toBody() }, errors[appError.code].status);
  const { retryAfterMs } = appError;
  if (retryAfterMs !== undefined)
    response.headers.set("retry-after", String(Math.ceil(retryAfterMs / 1_000)));
  return response;
}

function json(body: unknown, status: number): Response {
  return Response.json(body, {
    status,
    headers: { "cache-control": "no-store", "x-content-type-options": "nosniff" },
  });
}
