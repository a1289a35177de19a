import type { IncomingMessage } from "node:http";
import { pipeline } from "node:stream";
import type { Fetch } from "@parley/client/http";
import { asFetchError, headOf, leanRequest } from "./lean-request.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** As `leanFetch`, for an answer that is read while it comes. What it throws later comes from reading. */
export const leanStream: Fetch = async (url, request) => {
  try {
    const answer = await leanRequest(url, request);
    return new Response(streamOf(chunksOf(answer, request.signal)), headOf(answer));
  } catch (cause) {
    throw asFetchError(cause, request.signal);
  }
};

function streamOf(chunks: AsyncGenerator<Bytes>): ReadableStream<Bytes> {
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await chunks.return(undefined)),
  });
}

async function* chunksOf(answer: IncomingMessage, signal: AbortSignal): AsyncGenerator<Bytes> {
  try {
    yield* await unpacked(answer);
  } catch (cause) {
    throw asFetchError(cause, signal);
  }
}

async function unpacked(answer: IncomingMessage): Promise<AsyncIterable<Bytes>> {
  if (answer.headers["content-encoding"] !== "gzip") return answer;
  const { createGunzip } = await import("node:zlib");
  // Whatever ends one of the two ends the other: it is told where the chunks are read.
  return pipeline(answer, createGunzip(), () => {});
}
