import { PassThrough } from "node:stream";
import { createLog } from "@parley/core";
import type { Person } from "@parley/core/testing/a-person";
import { createWorld, type World } from "@parley/core/testing/world";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "./start-server.ts";
import { connect } from "./testing/connect.ts";
import { openPlain } from "./testing/open-plain.ts";
import { testEnv } from "./testing/start-nodes.ts";

let world: World;
let node: RunningServer;
let ann: Person;
const out = new PassThrough({ encoding: "utf8" });
beforeAll(async () => {
  world = await createWorld();
  node = await startServer(testEnv(world.url), createLog("realtime", out));
  ann = await world.aPerson("Canary");
});
afterAll(async () => {
  await node.close();
  await world.close();
});

test("nothing that people write stands in the log, also where Postgres refuses it", async () => {
  const { id: chatId } = await world.aGroup([ann]);
  const { ask, socket } = await connect(node.port, ann);
  const protocols = ["parley", `bearer.${ann.accessToken}`];
  const plain = await openPlain(node.port, { protocols });
  const message = (clientId: string) => ({ chatId, clientId, body: "a canary in a message" });
  expect(await ask("message.send", message("written"))).toMatchObject({ ok: true });
  expect(await ask("message.send", { ...message("odd"), canary: "canary" })).toMatchObject({ ok: false });
  expect(await ask("canary.operation", message("unknown"))).toMatchObject({ ok: false });
  const refuse = "ALTER TABLE messages ADD CHECK (body NOT LIKE '%canary%') NOT VALID";
  await world.core.db.pool.query(refuse);
  expect(await ask("message.send", message("refused"))).toMatchObject({ error: { code: "internal" } });
  expect(await plain.call("message.send", message("refused too"))).toMatchObject({ ok: false });
  socket.disconnect();
  plain.webSocket.terminate();
  const said = String(out.read());
  expect(said).toContain("operation failed");
  expect(said).toContain("23514");
  expect(said).not.toMatch(/canary/i);
  expect(said).not.toContain(ann.accessToken);
});
