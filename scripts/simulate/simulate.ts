import { createRandom } from "@parley/db/seed/create-random";
import { assumed, sizes } from "./model/assumed.ts";
import { aDay } from "./model/day.ts";
import { type Demand, demandOf } from "./model/demand.ts";
import { type Fleet, fleetFor } from "./model/fleet.ts";
import { measured } from "./model/measured.ts";
import { simulateBatches } from "./queues/batches.ts";
import { simulateStorm } from "./queues/storm.ts";

const LOADS = [0.1, 0.25, 0.5, 0.75, 0.9, 1, 1.1];
const WRITERS = { nodes: 8, cores: 4, messages: 30_000 };
const CLIENTS_PER_NODE = 10_000;
const STORM_NODES = 10;

export type Waits = { load: number; messagesPerSecond: number; p50: number; p99: number };
export type StormResult = {
  name: string;
  nodes: number;
  seconds: number;
  queued: number;
  curve: [number, number][];
};
export type Simulation = {
  fleets: { demand: Demand; fleet: Fleet }[];
  day: { hour: number; messages: number; cores: number }[];
  waits: Waits[];
  storms: StormResult[];
};

/** All of it, the same for the same seed. */
export function simulate(seed: string): Simulation {
  return {
    fleets: sizes.map((people) => {
      const demand = demandOf(people);
      return { demand, fleet: fleetFor(demand) };
    }),
    day: dayOf(1_000_000, seed),
    waits: LOADS.map((load) => waitsAt(load, seed)),
    storms: [
      stormOf("one node of ten falls", STORM_NODES - 1, CLIENTS_PER_NODE, seed),
      stormOf("all ten restart", STORM_NODES, STORM_NODES * CLIENTS_PER_NODE, seed),
    ],
  };
}

/** In quarters of an hour. */
function dayOf(people: number, seed: string) {
  const { messages: peak, realtimeCores, postgresCores, connections } = demandOf(people);
  const idle = connections * measured.idleConnectionUs * 1e-6;
  const perMessage = (realtimeCores - idle + postgresCores) / peak;
  const minutes = aDay(people, createRandom(`${seed} day`)).filter((_, index) => index % 15 === 0);
  return minutes.map(({ hour, messages }) => ({ hour, messages, cores: idle + messages * perMessage }));
}

/** Against what Postgres can write in batches that are full. */
function waitsAt(load: number, seed: string): Waits {
  const fullBatchUs = measured.rowUs + measured.batchUs / 200;
  const messagesPerSecond = (load * WRITERS.cores * 1e6) / fullBatchUs;
  const took = simulateBatches({ ...WRITERS, messagesPerSecond, random: createRandom(`${seed} ${load}`) });
  took.sort((a, b) => a - b);
  const at = (share: number) => (took[Math.floor(took.length * share)] ?? 0) * 1e3;
  return { load, messagesPerSecond, p50: at(0.5), p99: at(0.99) };
}

function stormOf(name: string, nodes: number, clients: number, seed: string): StormResult {
  const share = 1 - assumed.fullness;
  const slices = simulateStorm({ nodes, clients, share, random: createRandom(`${seed} ${name}`) });
  return {
    name,
    nodes,
    seconds: slices.at(-1)?.seconds ?? 0,
    queued: Math.max(...slices.map(({ queued }) => queued)),
    curve: slices.map(({ seconds, away }): [number, number] => [seconds, away]),
  };
}
