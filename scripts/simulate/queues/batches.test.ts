import { createRandom } from "@parley/db/seed/create-random";
import { expect, test } from "vitest";
import { measured } from "../model/measured.ts";
import { simulateBatches } from "./batches.ts";

const idle = { nodes: 1, cores: 1, messagesPerSecond: 1, messages: 200, seed: "1" };

function simulate({ seed, ...given }: typeof idle) {
  return simulateBatches({ ...given, random: createRandom(seed) });
}

test("every message is written, and a lonely one takes a batch of one", () => {
  const took = simulate(idle);
  expect(took).toHaveLength(idle.messages);
  expect(Math.min(...took)).toBeCloseTo(measured.aloneUs / 1e6, 9);
});

test("the more come, the larger the batches: so it carries several times what single messages would", () => {
  const single = 1e6 / measured.aloneUs;
  const messagesPerSecond = 2 * single;
  const took = simulate({ ...idle, messagesPerSecond, messages: 20_000 });
  const half = (part: number[]) => part.reduce((sum, each) => sum + each, 0) / part.length;
  // It does not grow with time: no queue builds.
  expect(half(took.slice(10_000)) / half(took.slice(0, 10_000))).toBeLessThan(1.5);
});

test("the same seed gives the same, another one does not", () => {
  const busy = { ...idle, messagesPerSecond: 2_000, messages: 2_000 };
  expect(simulate(busy)).toEqual(simulate(busy));
  expect(simulate({ ...busy, seed: "2" })).not.toEqual(simulate(busy));
});
