import { createRandom } from "@parley/db/seed/create-random";
import { expect, test } from "vitest";
import { exponential, poissonArrivals } from "./poisson-arrivals.ts";
import { waitsOf } from "./queue.ts";

const COUNT = 400_000;

function meanWait(
  load: number,
  servers: number,
  service: (random: ReturnType<typeof createRandom>) => number,
) {
  const random = createRandom(`${load} ${servers}`);
  const arrivals = poissonArrivals(COUNT, load * servers, random);
  const waits = waitsOf(
    arrivals.map((at) => ({ at, service: service(random) })),
    servers,
  );
  return waits.reduce((sum, wait) => sum + wait, 0) / COUNT;
}

/** Within so much of what theory says. */
function expectNear(found: number, theory: number) {
  expect(Math.abs(found / theory - 1)).toBeLessThan(0.05);
}

test.each([0.3, 0.5, 0.7])("M/M/1 waits as theory has it, at a load of %s", (load) => {
  expectNear(
    meanWait(load, 1, (random) => exponential(1, random)),
    load / (1 - load),
  );
});

test("M/D/1 waits half as long", () => {
  expectNear(
    meanWait(0.6, 1, () => 1),
    0.6 / (2 * (1 - 0.6)),
  );
});

test("M/M/4 waits as Erlang C has it", () => {
  const [servers, load] = [4, 0.7];
  const offered = servers * load;
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  const all = offered ** servers / factorial(servers) / (1 - load);
  const some = [0, 1, 2, 3].reduce((sum, n) => sum + offered ** n / factorial(n), 0);
  expectNear(
    meanWait(load, servers, (random) => exponential(1, random)),
    all / (some + all) / (servers - offered),
  );
});

test("who comes alone does not wait", () => {
  const jobs = [0, 10, 20].map((at) => ({ at, service: 5 }));
  expect(waitsOf(jobs, 1)).toEqual([0, 0, 0]);
});
