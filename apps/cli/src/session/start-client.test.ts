import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { identityOf } from "../config.ts";
import { aHome } from "../testing/run-parley.ts";
import { connect } from "./connect.ts";
import { startClient } from "./start-client.ts";

/** A server that sends on to another address. @returns its own, and which paths it was asked for */
async function aServer(location?: string) {
  const asked: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    asked.push(url);
    response.writeHead(307, { location: `${location}${url}` }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

it("is sent nowhere else, however often it asks", async () => {
  const elsewhere = await aServer();
  const { url: server, asked } = await aServer(elsewhere.url);
  const home = await aHome({ server });
  onTestFinished(() => home[Symbol.asyncDispose]());
  const identity = await identityOf(home.env, { server });
  const { client } = startClient({ server, ...connect({ identity, token: "parley_pat_x" }) });
  onTestFinished(() => client.stop());
  await expect.poll(() => asked.length, { timeout: 10_000 }).toBeGreaterThan(2);
  expect(elsewhere.asked).toEqual([]);
});
