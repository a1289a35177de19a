import { AppError, type ErrorLine, type StreamInput, type StreamName, streamPaths } from "@parley/protocol";
import { asAppError, type HttpOptions, refusalIn } from "./http-call.ts";

export type OpenStream = <Name extends StreamName>(
  name: Name,
  input: Readonly<Record<keyof StreamInput<Name>, string>>,
) => AsyncGenerator<string>;

/**
 * @returns `open` for the calls that answer with a stream: the lines, each one JSON value, as they arrive. It throws
 * AppError: the server's, also when it comes after some lines, or `unavailable` where there is no network or it breaks
 * off.
 */
export function createHttpStream({ baseUrl, authorization }: HttpOptions): OpenStream {
  return async function* (name, input) {
    const path = streamPaths[name].replace(/\{(\w+)\}/g, (_, field: string) =>
      encodeURIComponent(new Map<string, string>(Object.entries(input)).get(field) ?? ""),
    );
    try {
      const headers = await authorization?.();
      const response = await fetch(new URL(`/api/v1${path}`, baseUrl), { ...(headers && { headers }) });
      if (!response.ok || !response.body) throw await refusalIn(response);
      yield* wholeOf(linesIn(response.body));
    } catch (error) {
      throw asAppError(error);
    }
  };
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

async function* linesIn(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const lines = (rest + chunk.value).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest) yield rest;
}
