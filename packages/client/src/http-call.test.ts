import { expect, test, vi } from "vitest";
import { createHttpCall } from "./http-call.ts";

const baseUrl = "http://parley.example:3000";
const call = createHttpCall({ baseUrl, authorization: async () => ({ authorization: "Bearer secret" }) });

function answering(body: unknown, status = 200) {
  return vi.spyOn(globalThis, "fetch").mockResolvedValue(Response.json(body, { status }));
}

test("path parameters go into the path, the rest into the query", async () => {
  const fetch = answering({ messages: [] });
  await call("message.list", { chatId: "a/b", before: 7, after: undefined, limit: 50 });
  const [url, request] = fetch.mock.calls[0] ?? [];
  expect(String(url)).toBe(`${baseUrl}/api/v1/chats/a%2Fb/messages?before=7&limit=50`);
  expect(request).toMatchObject({ method: "GET", headers: { authorization: "Bearer secret" } });
  expect(request?.body).toBeUndefined();
});

test("what changes something is sent as JSON", async () => {
  const fetch = answering({});
  await call("chat.read", { chatId: "c1", seq: 3 });
  const [url, request] = fetch.mock.calls[0] ?? [];
  expect(String(url)).toBe(`${baseUrl}/api/v1/chats/c1/read`);
  expect(request).toMatchObject({ method: "POST", body: '{"seq":3}' });
  expect(request?.headers).toMatchObject({ "content-type": "application/json" });
});

test("the server's error keeps its code, its fields and its wait", async () => {
  answering({ error: { code: "rate_limited", message: "Slow down.", retryAfterMs: 900 } }, 429);
  await expect(call("me.get", {})).rejects.toMatchObject({ code: "rate_limited", retryAfterMs: 900 });
});

test("an error of a proxy gets its code from the status", async () => {
  vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response("<h1>Bad gateway</h1>", { status: 502 }));
  await expect(call("me.get", {})).rejects.toMatchObject({ code: "unavailable" });
});

test("a page in place of an answer is no answer", async () => {
  vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response("<h1>Welcome</h1>"));
  await expect(call("me.get", {})).rejects.toMatchObject({ code: "unavailable" });
});

test("without network it is unavailable", async () => {
  vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("fetch failed"));
  await expect(call("me.get", {})).rejects.toMatchObject({ code: "unavailable" });
});

test("no answer in time is a timeout", async () => {
  vi.spyOn(globalThis, "fetch").mockRejectedValue(new DOMException("too late", "TimeoutError"));
  await expect(call("me.get", {})).rejects.toMatchObject({ code: "timeout" });
});
