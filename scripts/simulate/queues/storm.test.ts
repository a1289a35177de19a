import { createRandom } from "@parley/db/seed/create-random";
import { expect, test } from "vitest";
import { measured } from "../model/measured.ts";
import { simulateStorm } from "./storm.ts";

function storm(clients: number, nodes: number, seed = "1") {
  return simulateStorm({ nodes, clients, share: 0.4, random: createRandom(seed) });
}

test("all come back, no sooner than the nodes can serve them, and the numbers only fall", () => {
  const slices = storm(5_000, 10);
  expect(slices.at(-1)?.away).toBe(0);
  const least = (5_000 * measured.returnUs) / 1e6 / (10 * 0.4);
  expect(slices.at(-1)?.seconds ?? 0).toBeGreaterThanOrEqual(least - 1);
  const aways = slices.map(({ away }) => away);
  expect(aways).toEqual(aways.toSorted((a, b) => b - a));
});

test("more nodes bring them back sooner", () => {
  expect(storm(20_000, 40).length).toBeLessThan(storm(20_000, 10).length);
});

test("the same seed gives the same storm, another one another", () => {
  expect(storm(2_000, 4)).toEqual(storm(2_000, 4));
  expect(storm(2_000, 4, "2")).not.toEqual(storm(2_000, 4));
});
