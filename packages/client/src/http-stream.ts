import {
  AppError,
  type ErrorLine,
  STREAM_IDLE_MS,
  type StreamInput,
  type StreamName,
  streamPaths,
} from "@parley/protocol";
import { createPatience, type Patience } from "./create-patience.ts";
import { asAppError, type HttpOptions, refusalIn } from "./http-call.ts";

export type OpenStream = <Name extends StreamName>(
  name: Name,
  input: Readonly<Record<keyof StreamInput<Name>, string>>,
) => AsyncGenerator<string>;

type StreamOptions = HttpOptions & {
  /** How long the server may be silent. */
  idleMs?: number;
};

/**
 * @returns `open` for the calls that answer with a stream: the lines, each one JSON value, as they arrive. It throws
 * AppError: the server's, also when it comes after some lines, `timeout` where the server falls silent, or `unavailable`
 * where there is no network, it breaks off, or something else than lines comes.
 */
export function createHttpStream(options: StreamOptions): OpenStream {
  const { baseUrl, authorization, fetch: own, idleMs = STREAM_IDLE_MS } = options;
  return async function* (name, input) {
    const path = streamPaths[name].replace(/\{(\w+)\}/g, (_, field: string) =>
      encodeURIComponent(new Map<string, string>(Object.entries(input)).get(field) ?? ""),
    );
    const patience = createPatience(idleMs);
    const { signal, waitFor, end } = patience;
    try {
      const headers = { ...(await authorization?.()) };
      const request = { method: "GET", headers, signal };
      const response = await waitFor((own ?? fetch)(new URL(`/api/v1${path}`, baseUrl), request));
      if (!response.ok || !response.body) throw await waitFor(refusalIn(response));
      if (!isLines(response)) throw new AppError("unavailable");
      yield* wholeOf(linesIn(response.body, patience));
    } catch (error) {
      throw asAppError(error);
    } finally {
      end();
    }
  };
}

/** A page that wants one to sign in to a network is an answer, too. */
function isLines({ headers }: Response): boolean {
  return headers.get("content-type")?.startsWith("application/x-ndjson") ?? false;
}

/** The lines up to the end line; an error line is thrown. */
async function* wholeOf(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let last = "";
  for await (const line of lines) {
    if (isOfType(line, "error")) throw AppError.fromBody((JSON.parse(line) as ErrorLine).error);
    yield line;
    last = line;
  }
  if (!isOfType(last, "end")) throw new AppError("unavailable");
}

/** The server writes the type first. */
const isOfType = (line: string, type: "error" | "end") => line.startsWith(`{"type":"${type}"`);

async function* linesIn(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  { waitFor }: Patience,
): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  const next = () => waitFor(reader.read());
  let rest = "";
  for (let chunk = await next(); !chunk.done; chunk = await next()) {
    const lines = (rest + chunk.value).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest) yield rest;
}
