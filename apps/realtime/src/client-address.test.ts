import { eventually } from "@parley/core/testing/eventually";
import { createWorld, type World } from "@parley/core/testing/world";
import { pino } from "pino";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { type RunningServer, startServer } from "./start-server.ts";
import { connect } from "./testing/connect.ts";
import { openPlain } from "./testing/open-plain.ts";
import { testEnv } from "./testing/start-nodes.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

async function startNode(trustedProxies: string): Promise<RunningServer> {
  const env = { ...testEnv(world.url), TRUSTED_PROXIES: trustedProxies };
  const node = await startServer(env, pino({ level: "silent" }));
  onTestFinished(() => node.close());
  return node;
}

const headers = { "x-forwarded-for": "1.1.1.1, 198.51.100.7" };

/** Connects somebody new with both kinds of socket. @returns the addresses that he is noted with */
async function addressesNoted({ port }: RunningServer): Promise<string[]> {
  const ann = await world.aPerson("Ann");
  const { socket } = await connect(port, ann, { extraHeaders: headers });
  const protocols = ["parley", `bearer.${ann.accessToken}`];
  const { webSocket } = await openPlain(port, { protocols, headers, family: 4 });
  onTestFinished(() => {
    socket.disconnect();
    webSocket.terminate();
  });
  let noted: string[] = [];
  await eventually(async () => {
    const { rows } = await world.core.db.pool.query("SELECT address FROM connections WHERE session_id = $1", [
      ann.actor.sessionId,
    ]);
    noted = rows.map(({ address }) => address);
    expect(noted).toHaveLength(2);
  });
  return noted;
}

test("a proxy of ours is believed when it says who connects, and only about the last hop", async () => {
  const node = await startNode("loopback");
  expect(await addressesNoted(node)).toEqual(["198.51.100.7", "198.51.100.7"]);
});

test("whoever is no proxy of ours is noted with his own address, whatever he writes", async () => {
  const node = await startNode("10.0.0.0/8");
  expect(await addressesNoted(node)).toEqual(["127.0.0.1", "127.0.0.1"]);
});
