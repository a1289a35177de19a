import { createRandom } from "@parley/db/seed/create-random";
import { expect, test } from "vitest";
import { assumed, sizes } from "./assumed.ts";
import { meanAudience, meanGroupSize } from "./audience.ts";
import { aDay, rateAt } from "./day.ts";
import { demandOf } from "./demand.ts";
import { fleetFor } from "./fleet.ts";

test("a day keeps its mean, and its peak is the assumed one", () => {
  const hours = Array.from({ length: 240 }, (_, index) => rateAt(index / 10));
  expect(hours.reduce((sum, rate) => sum + rate, 0) / hours.length).toBeCloseTo(1, 6);
  expect(Math.max(...hours)).toBeCloseTo(assumed.peakFactor, 3);
});

test.each([100, 100_000])("a day of %s people has about as many messages as they write", (people) => {
  const day = aDay(people, createRandom("a day"));
  const messages = day.reduce((sum, minute) => sum + minute.messages * 60, 0);
  expect(messages / (people * assumed.messagesPerDay)).toBeCloseTo(1, 1);
  expect(aDay(people, createRandom("a day"))).toEqual(day);
});

test("the group of a message lies between the smallest and the largest, and its audience below it", () => {
  const { least, most } = assumed.groupSizes;
  expect(meanGroupSize()).toBeGreaterThan(least);
  expect(meanGroupSize()).toBeLessThan(most);
  expect(meanAudience()).toBeLessThan(meanGroupSize());
});

test("what people ask for grows with them, and no node is fuller than assumed", () => {
  const demands = sizes.map(demandOf);
  for (const [index, demand] of demands.entries()) {
    const fleet = fleetFor(demand);
    expect(demand.messages / demand.people).toBeCloseTo((demands[0]?.messages ?? 0) / sizes[0], 9);
    expect(demand.memoryGb / fleet.realtime).toBeLessThanOrEqual(
      assumed.realtimeNode.memoryGb * assumed.fullness,
    );
    expect(demand.postgresCores / fleet.postgres).toBeLessThanOrEqual(
      assumed.postgresServer.cores * assumed.fullness,
    );
    expect(fleet.realtime).toBeGreaterThanOrEqual(index === 0 ? 1 : fleetFor(demandOf(sizes[0])).realtime);
  }
});
