import { AppError, ErrorBody, operationNames } from "@parley/protocol";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "./run.ts";
import type { Person } from "./testing/a-person.ts";
import { fingerprint } from "./testing/fingerprint.ts";
import { anyHostileInput, hostileInputs, type Ids } from "./testing/hostile-input.ts";
import { createWorld, type World } from "./testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** Ann, who shares a group with Bob, and cannot see what Bob has with Eve. */
async function aScene(): Promise<{ ann: Person; ids: Ids }> {
  const [ann, bob, eve] = await world.people("Ann", "Bob", "Eve");
  const { id: chatId } = await world.aGroup([ann, bob]);
  await ann.call("message.send", { chatId, clientId: "first", body: "hi" });
  const { id: hiddenChatId } = await world.aDirectChat(bob, eve);
  return { ann, ids: { chatId, hiddenChatId, userId: bob.id } };
}

/** @returns the error, if it was one; everything else that may go wrong is thrown */
async function refusalOf(attempt: Promise<unknown>): Promise<AppError | undefined> {
  try {
    await attempt;
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

function expectTyped(refusal: AppError): void {
  expect(refusal.code, String(refusal.cause)).not.toBe("internal");
  expect(refusal.code).not.toBe("unavailable");
  ErrorBody.parse(JSON.parse(JSON.stringify(refusal.toBody())));
}

test.each(operationNames)("%s answers everything that is known to hurt with typed errors", async (name) => {
  const { ann, ids } = await aScene();
  for (const input of hostileInputs(name, ids)) {
    const refusal = await refusalOf(run(world.core, { name, caller: ann.actor, input }));
    if (refusal) expectTyped(refusal);
  }
});

test.each(operationNames)(
  "when %s refuses something, nothing was stored and nothing published",
  async (name) => {
    const { ann, ids } = await aScene();
    await fc.assert(
      fc.asyncProperty(anyHostileInput(name, ids), async (input) => {
        const before = await fingerprint(world.core.db.pool);
        const published = world.published.length;
        const refusal = await refusalOf(run(world.core, { name, caller: ann.actor, input }));
        if (!refusal) return;
        expectTyped(refusal);
        expect(await fingerprint(world.core.db.pool)).toEqual(before);
        expect(world.published).toHaveLength(published);
      }),
      { numRuns: 20 },
    );
  },
);
