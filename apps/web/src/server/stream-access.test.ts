import { inputFrom } from "@parley/core/testing/input-from";
import { createPrincipals, type Principals, principals } from "@parley/core/testing/principals";
import { verdictOf } from "@parley/core/testing/verdict-of";
import { createWorld, TEST_SECRET, type World } from "@parley/core/testing/world";
import { errors, type StreamName, streamNames, streams } from "@parley/protocol";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { core } from "./core.ts";
import { answerRest } from "./rest.ts";

// Nobody has a cookie here; reading one needs a running Next.
vi.mock("./session.ts", () => ({ currentActor: async () => null }));

let world: World;
let actors: Principals;
beforeAll(async () => {
  world = await createWorld();
  vi.stubEnv("DATABASE_URL", world.url);
  vi.stubEnv("PARLEY_SECRET", TEST_SECRET);
  actors = await createPrincipals(world);
});
afterAll(async () => {
  await core().close();
  await world.close();
  vi.unstubAllEnvs();
});

function get(path: string, proof: string | null): Promise<Response> {
  const headers: HeadersInit = proof === null ? {} : { authorization: `Bearer ${proof}` };
  return answerRest(new Request(`http://localhost/api/v1${path}`, { headers }), path.slice(1).split("/"));
}

function pathOf(name: StreamName, input: object): string {
  const { path }: { path: string } = streams[name];
  return Object.entries(input).reduce((left, [field, value]) => left.replace(`{${field}}`, value), path);
}

describe.each(streamNames)("%s over REST", (name) => {
  const rows = principals.map((principal) => ({ principal, verdict: verdictOf(name, principal) }));

  test.each(rows)("$principal: $verdict", async ({ principal, verdict }) => {
    const chatId = await actors.aGroup();
    const path = pathOf(name, inputFrom(name, { chatId, target: actors.people.target }));
    for (const proof of await actors.proofsOf(principal)) {
      const response = await get(path, proof);
      expect(response.status).toBe(verdict === "ok" ? 200 : errors[verdict].status);
      if (verdict !== "ok") expect(await response.text()).not.toContain("secret");
    }
  });
});
