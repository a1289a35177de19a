import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { weekend } from "../testing/people.ts";
import { createDownload } from "./create-download.ts";
import { createUpload } from "./create-upload.ts";
import { leanStream } from "./lean-stream.ts";

const IDLE_MS = 50;
const authorization = async () => ({ authorization: "Bearer x" });

async function aServer(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const uploadTo = (server: string) =>
  createUpload({ server, authorization, answered: (ask) => ask, idleMs: IDLE_MS });

async function* endless() {
  for (;;) yield Buffer.alloc(64 * 1024);
}

const large = { name: "a b&c.png", type: "image/png", size: 1024 ** 3, read: endless };

it("gives a server up that takes nothing more, or says nothing in the end", async () => {
  const deaf = await aServer((request) => request.pause());
  await expect(uploadTo(deaf)(large)).rejects.toMatchObject({ code: "timeout" });
  const dumb = await aServer((request) => request.resume());
  const small = {
    ...large,
    size: 1,
    read: async function* () {
      yield Buffer.from("x");
    },
  };
  await expect(uploadTo(dumb)(small)).rejects.toMatchObject({ code: "timeout" });
});

it("hears a server that refuses before the end", async () => {
  const asked: (string | undefined)[] = [];
  const server = await aServer((request, response) => {
    asked.push(request.url);
    const error = { code: "forbidden", message: "No." };
    response.writeHead(403, { "content-type": "application/json" }).end(JSON.stringify({ error }));
  });
  await expect(uploadTo(server)(large)).rejects.toMatchObject({ code: "forbidden" });
  expect(asked).toEqual(["/api/v1/files?name=a+b%26c.png"]);
});

it("gives a download up that stands still, but not one that is taken slowly", async () => {
  const server = await aServer((request, response) => {
    response.writeHead(200).write("one");
    if (request.url?.includes("/2/")) setTimeout(() => response.end("two"), IDLE_MS / 5);
  });
  const download = createDownload({ server, authorization, fetch: leanStream, idleMs: IDLE_MS });
  const read = (seq: number) => Array.fromAsync(download({ chatId: weekend.id, seq, size: 6 }));
  await expect(read(1)).rejects.toMatchObject({ code: "timeout" });
  const slow: string[] = [];
  for await (const chunk of download({ chatId: weekend.id, seq: 2, size: 6 })) {
    slow.push(String(Buffer.from(chunk)));
    await new Promise((resolve) => setTimeout(resolve, 2 * IDLE_MS));
  }
  expect(slow.join("")).toBe("onetwo");
});
