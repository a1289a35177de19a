import { afterAll, beforeAll, expect, test } from "vitest";
import { playUnreadStory } from "../testing/unread-story.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld({ poolSize: 8 });
});
afterAll(() => world.close());

/** `npm run test:million` plays a million of them. */
test("I22, I23: whatever is sent, read, deleted and marked at once, read marks never go back and counts are recounts", async () => {
  await playUnreadStory(world, { operations: 1_500, recountEvery: 500, seed: Date.now() % 1_000_000 });
  const { rows } = await world.core.db.pool.query("SELECT count(*)::integer AS count FROM messages");
  expect(rows[0].count).toBeGreaterThan(150);
}, 60_000);
