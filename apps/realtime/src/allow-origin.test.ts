import type { IncomingMessage } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allowOrigin } from "./allow-origin.ts";
import { createNetwork, type Network } from "./testing/start-nodes.ts";

type Headers = { origin?: string | undefined; host?: string };
function isAllowed(env: { PUBLIC_URL?: string }, headers: Headers): boolean | undefined {
  let answer: boolean | undefined;
  const decide = (_error: string | null, allowed: boolean) => {
    answer = allowed;
  };
  allowOrigin({ PORT: 3000, ...env })({ headers } as IncomingMessage, decide);
  return answer;
}

test.each([
  ["its own page", "http://chat.example:3000", true],
  ["its own page over TLS", "https://chat.example:3000", true],
  ["no page at all", undefined, true],
  ["another site", "http://evil.example:3000", false],
  ["another port", "http://chat.example:8080", false],
  ["no port", "http://chat.example", false],
  ["a subdomain", "http://evil.chat.example:3000", false],
  ["a suffix", "http://evilchat.example:3000", false],
  ["a longer name", "http://chat.example.evil:3000", false],
  ["the name as a user", "http://chat.example:3000@evil.example", false],
  ["a sandbox", "null", false],
  ["nothing", "", false],
  ["nonsense", "http://", false],
  ["another scheme", "file://chat.example:3000", false],
])("from %s: %s", (_what, origin, expected) => {
  expect(isAllowed({}, { origin, host: "chat.example:3001" })).toBe(expected);
});

test.each([
  ["http://[::1]:3000", "[::1]:3001", true],
  ["http://127.0.0.1:3000", "127.0.0.1:3001", true],
  ["http://localhost:3000", "127.0.0.1:3001", false],
  ["http://a:3000", "", false],
])("from %s to the host %s", (origin, host, expected) => {
  expect(isAllowed({}, { origin, host })).toBe(expected);
});

test("with a public address only pages from there may connect, whatever the host", () => {
  const env = { PUBLIC_URL: "https://chat.example/app" };
  const from = (origin: string) => isAllowed(env, { origin, host: "10.0.0.7:3001" });
  expect(from("https://chat.example")).toBe(true);
  expect(
    ["http://chat.example", "https://10.0.0.7:3000", "https://chat.example:444", "null"].map(from),
  ).toEqual([false, false, false, false]);
});

describe("on a running node", () => {
  let network: Network;
  beforeAll(async () => {
    network = await createNetwork();
  });
  afterAll(() => network.close());

  test("a page of another site cannot connect, even with a good token", async () => {
    const ann = await network.aPerson("Ann");
    const from = (origin: string) => network.one.connect(ann, { extraHeaders: { origin } });
    await expect(from("http://evil.example")).rejects.toThrow();
    expect((await from("http://127.0.0.1:3000")).socket.connected).toBe(true);
  });
});
