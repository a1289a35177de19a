import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { createHttpStream } from "./http-stream.ts";

const IDLE_MS = 50;
const END = '{"type":"end"}';

type Write = (line: string) => void;

/** The stream of a server that writes so, and does not end by itself. */
function streamOf(write: (line: Write) => void, type = "application/x-ndjson") {
  const asked: AbortSignal[] = [];
  const fetch = async (_url: URL, { signal }: { signal: AbortSignal }) => {
    asked.push(signal);
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => {
        signal.addEventListener("abort", () => controller.error(signal.reason));
        write((line) => controller.enqueue(new TextEncoder().encode(`${line}\n`)));
      },
    });
    return new Response(body, { headers: { "content-type": type } });
  };
  const lines = createHttpStream({ baseUrl: "http://parley.example", fetch, idleMs: IDLE_MS })(
    "me.export",
    {},
  );
  return { lines, asked };
}

test("a server that falls silent is given up", async () => {
  const { lines } = streamOf((write) => write('{"type":"header"}'));
  expect((await lines.next()).value).toBe('{"type":"header"}');
  await expect(lines.next()).rejects.toMatchObject({ code: "timeout" });
});

test("whoever takes his time with a line is not the server's silence", async () => {
  const { lines } = streamOf((write) => write(`{"type":"header"}\n${END}`));
  await lines.next();
  await sleep(2 * IDLE_MS);
  expect((await lines.next()).value).toBe(END);
});

test("a page in place of lines is no answer", async () => {
  const { lines } = streamOf((write) => write("<h1>Welcome</h1>"), "text/html");
  await expect(lines.next()).rejects.toMatchObject({ code: "unavailable" });
});

test("whoever has enough lets the connection go", async () => {
  const { lines, asked } = streamOf((write) => write('{"type":"header"}'));
  await lines.next();
  await lines.return(undefined);
  expect(asked[0]?.aborted).toBe(true);
});
