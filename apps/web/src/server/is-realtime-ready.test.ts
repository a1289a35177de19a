import { createWorld } from "@parley/core/testing/world";
import { startNode } from "@parley/realtime/testing/start-nodes";
import { expect, onTestFinished, test, vi } from "vitest";
import { GET as answerHealthz } from "../app/healthz/route.ts";
import { GET as answerReadyz } from "../app/readyz/route.ts";
import { core } from "./core.ts";
import { useDatabase } from "./testing/call-rest.ts";

const readiness = async () => {
  const response = await answerReadyz();
  return { status: response.status, ...(await response.json()) };
};

test("B2 web is ready with its database and the realtime server, and alive without", async () => {
  const world = await createWorld();
  const node = await startNode(world.url);
  useDatabase(world.url);
  onTestFinished(async () => {
    await core().close();
    await world.close();
  });
  vi.stubEnv("REALTIME_INTERNAL_URL", `http://127.0.0.1:${node.port}`);
  expect(await readiness()).toEqual({ status: 200, database: true, bus: true, realtime: true });
  vi.stubEnv("REALTIME_INTERNAL_URL", `http://127.0.0.1:1, http://127.0.0.1:${node.port}`);
  expect(await readiness()).toMatchObject({ status: 200, realtime: true });
  await node.close();
  expect(await readiness()).toEqual({ status: 503, database: true, bus: true, realtime: false });
  expect(answerHealthz().status).toBe(200);
});
