import { afterAll, beforeAll, expect, test } from "vitest";
import { playUnreadStory } from "../testing/unread-story.ts";
import { createWorld, type World } from "../testing/world.ts";

const OPERATIONS = 1_000_000;
const HOURS_MS = 60 * 60_000;

let world: World;
beforeAll(async () => {
  world = await createWorld({ poolSize: 16 });
});
afterAll(() => world.close());

test(
  "I22, I23 hold over a million operations",
  async () => {
    await playUnreadStory(world, { operations: OPERATIONS, recountEvery: 20_000, seed: 1 });
    const { rows } = await world.core.db.pool.query("SELECT count(*)::integer AS count FROM messages");
    expect(rows[0].count).toBeGreaterThan(OPERATIONS / 10);
  },
  3 * HOURS_MS,
);
