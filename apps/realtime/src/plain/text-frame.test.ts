import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { textFrame } from "./text-frame.ts";

test("a text of any length arrives as it is, between those that the library itself sends", async () => {
  const texts = [0, 1, 125, 126, 127, 65_535, 65_536, 200_000].map((length) =>
    "я".repeat(length).slice(0, length),
  );
  const http = createServer();
  const server = new WebSocketServer({ server: http, perMessageDeflate: false });
  onTestFinished(() => void http.close());
  await new Promise<void>((resolve) => void http.listen(0, resolve));
  server.on("connection", (webSocket, request) => {
    for (const text of texts) {
      request.socket.write(textFrame(text));
      webSocket.send("between");
    }
    webSocket.close();
  });
  const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`);
  const heard: string[] = [];
  client.on("message", (data, isBinary) => heard.push(isBinary ? "binary" : String(data)));
  await new Promise((resolve) => client.once("close", resolve));
  expect(heard).toEqual(texts.flatMap((text) => [text, "between"]));
});
