import "server-only";
import { run, runDownload, runStream, toAppError } from "@parley/core";
import { AppError, type ErrorLine, errors, type Operations, type Output, operations } from "@parley/protocol";
import { answerMethods, answerOptions } from "./answer-methods.ts";
import { apiHeaders } from "./api-headers.ts";
import { core } from "./core.ts";
import { forgetPictures } from "./forget-pictures.ts";
import { giveFile } from "./give-file.ts";
import { identify } from "./identify.ts";
import { log } from "./log.ts";
import { readInput } from "./read-input.ts";
import { matchRoute, matchStream, matchTransfer, methodsAt } from "./routes.ts";
import { takeFile } from "./take-file.ts";
import { visitorOf } from "./visitor.ts";

/** Answers any operation of the contract over REST. @param path the address's segments under `/api/v1` */
export async function answerRest(request: Request, path: readonly string[]): Promise<Response> {
  try {
    const stream = matchStream(request.method, path);
    if (stream) return await answerStream(request, stream);
    const transfer = matchTransfer(request.method, path);
    if (transfer) return await answerTransfer(request, transfer);
    const match = matchRoute(request.method, path);
    if (!match) return answerElse(request.method, path);
    const { name } = match.route;
    // Where the header is of the input, it is nobody's session.
    const caller = match.route.credential ? visitorOf(request.headers) : await identify(request);
    const input = await readInput(request, match.route, match.params);
    const output = await run(core(), { name, caller, input });
    const response = json(output, statusOf(name, output));
    return name === "account.logout" ? forgetPictures(response) : response;
  } catch (error) {
    return refuse(error);
  }
}

type StreamCall = NonNullable<ReturnType<typeof matchStream>>;

/** It is made as fast as the caller takes it, and given up when he goes. What comes between is told as its last line. */
async function answerStream(request: Request, { name, params }: StreamCall): Promise<Response> {
  const caller = await identify(request);
  const chunks = await runStream(core(), { name, caller, input: params });
  return new Response(streamOf(chunks), {
    headers: { ...apiHeaders, "content-type": "application/x-ndjson" },
  });
}

function streamOf(chunks: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      try {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (error) {
        const line: ErrorLine = { type: "error", error: toReportedError(error).toBody() };
        controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
        controller.close();
      }
    },
    cancel: async () => void (await chunks.return(undefined)),
  });
}

type TransferCall = NonNullable<ReturnType<typeof matchTransfer>>;

async function answerTransfer(request: Request, { name, params }: TransferCall): Promise<Response> {
  const caller = await identify(request);
  if (name === "file.upload") return json(await takeFile(request, caller), 200);
  const seq = /^\d+$/.test(params.seq ?? "") ? Number(params.seq) : params.seq;
  return giveFile(request, await runDownload(core(), { caller, input: { ...params, seq } }));
}

/** What is no operation: a question about an address, the wrong method, or an address that does not exist. */
function answerElse(method: string, path: readonly string[]): Response {
  const methods = methodsAt(path);
  if (methods.length === 0) throw new AppError("not_found");
  return method === "OPTIONS" ? answerOptions(methods) : answerMethods(methods);
}

function statusOf<Name extends keyof Operations>(name: Name, output: Output<Name>): number {
  const row: { status?: (output: never) => number } = operations[name];
  return row.status?.(output as never) ?? 200;
}

/** Any failure as the contract's answer. */
export function refuse(error: unknown): Response {
  const appError = toReportedError(error);
  const response = json({ error: appError.toBody() }, errors[appError.code].status);
  const { retryAfterMs } = appError;
  if (retryAfterMs !== undefined)
    response.headers.set("retry-after", String(Math.ceil(retryAfterMs / 1_000)));
  return response;
}

/** What is our own failure stands in the log. */
function toReportedError(error: unknown): AppError {
  const appError = toAppError(error);
  if (appError.code === "internal") log().error({ err: appError.cause }, "request failed");
  return appError;
}

/** What fits into one packet is not packed: that would cost more than it spares. */
const PACKED_FROM_BYTES = 1_400;

function json(body: unknown, status: number): Response {
  const text = JSON.stringify(body);
  const isShort = Buffer.byteLength(text) < PACKED_FROM_BYTES;
  const caching = isShort && { "cache-control": `${apiHeaders["cache-control"]}, no-transform` };
  return new Response(text, {
    status,
    headers: { ...apiHeaders, ...caching, "content-type": "application/json" },
  });
}
