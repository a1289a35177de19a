import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { createHttpCall } from "@parley/client/http";
import { createHttpStream } from "@parley/client/http-stream";
import { expect, it } from "vitest";
import { createOutput } from "../output.ts";
import { chatExportRun } from "./chat-export.ts";

const chat = "0198f2a0-0000-7000-8000-0000000000c1";

/** What one run prints while the server answers so. */
async function exported(answer: RequestListener): Promise<string> {
  const server = createServer((request, response) => {
    response.setHeader("content-type", "application/x-ndjson");
    return answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let out = "";
  const sink = { write: (text: string) => (out += text) };
  const output = createOutput({ stdout: sink, stderr: sink, isJson: false, isColorAllowed: false });
  const connection = { call: createHttpCall({ baseUrl }), openStream: createHttpStream({ baseUrl }) };
  try {
    await chatExportRun({ ...connection, output, chat });
    return out;
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

it("prints the lines as they are, wherever the network cuts them, and nothing that a terminal obeys", async () => {
  const lines = [
    '{"type":"header"}',
    '{"type":"message","body":"Привет 👋"}',
    '{"body":"a\u202eb\u0085c"}',
    '{"type":"end","messages":2}',
  ];
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(""));
  const out = await exported(({ url }, response) => {
    expect(url).toBe(`/api/v1/chats/${chat}/export`);
    for (let start = 0; start < bytes.length; start += 7) response.write(bytes.subarray(start, start + 7));
    response.end();
  });
  expect(out.split("\n")).toEqual([lines[0], lines[1], '{"body":"a\\u202eb\\u0085c"}', lines[3], ""]);
});

it("tells the server's refusal by its code", async () => {
  const attempt = exported((_request, response) => {
    const body = { error: { code: "not_found", message: "There is no such chat." } };
    response.writeHead(404, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  await expect(attempt).rejects.toMatchObject({ code: "not_found", message: "There is no such chat." });
});

it("tells what came between, after what was printed", async () => {
  const attempt = exported((_request, response) => {
    const error = { code: "not_found", message: "There is no such chat." };
    response.end(`{"type":"header"}\n${JSON.stringify({ type: "error", error })}\n`);
  });
  await expect(attempt).rejects.toMatchObject({ code: "not_found", message: "There is no such chat." });
});

it("fails when the end line is missing", async () => {
  const attempt = exported((_request, response) => response.end('{"type":"header"}\n'));
  await expect(attempt).rejects.toMatchObject({ code: "unavailable" });
});

it("fails when the answer breaks off", async () => {
  const attempt = exported((_request, response) => {
    response.write('{"type":"header"}\n', () => response.destroy());
  });
  await expect(attempt).rejects.toMatchObject({ code: "unavailable" });
});
