import { sizes } from "./model/assumed.ts";
import { demandOf } from "./model/demand.ts";
import { fleetFor } from "./model/fleet.ts";
import type { Simulation } from "./simulate.ts";
import { lineChart } from "./svg/line-chart.ts";

const STEPS = 60;

/** The plots, by the names of their files. */
export function chartsOf({ day, waits, storms }: Simulation): Record<string, string> {
  return {
    "nodes.svg": nodes(),
    "day.svg": lineChart({
      title: "A day of a million people",
      x: "hour",
      y: "",
      series: [
        { name: "messages/s", points: day.map(({ hour, messages }) => [hour, messages]) },
        { name: "busy cores × 100", points: day.map(({ hour, cores }) => [hour, cores * 100]) },
      ],
    }),
    "batches.svg": lineChart({
      title: "Until a message is written, eight nodes, Postgres with four cores",
      x: "messages/s",
      y: "ms",
      series: [
        { name: "p50", points: waits.map(({ messagesPerSecond, p50 }) => [messagesPerSecond, p50]) },
        { name: "p99", points: waits.map(({ messagesPerSecond, p99 }) => [messagesPerSecond, p99]) },
      ],
    }),
    "storm.svg": lineChart({
      title: "Clients that are not back yet",
      x: "seconds after the fall",
      y: "clients",
      series: storms.map(({ name, curve }) => ({ name, points: curve })),
    }),
  };
}

function nodes(): string {
  const [least, , most] = sizes;
  const people = Array.from({ length: STEPS + 1 }, (_, step) => least * (most / least) ** (step / STEPS));
  const fleets = people.map((count) => [count, fleetFor(demandOf(count))] as const);
  return lineChart({
    title: "How many of each it takes",
    x: "people",
    y: "",
    scale: "log",
    series: [
      { name: "realtime nodes", points: fleets.map(([count, { realtime }]) => [count, realtime]) },
      { name: "Postgres servers", points: fleets.map(([count, { postgres }]) => [count, postgres]) },
      { name: "parts of the bus", points: fleets.map(([count, { busParts }]) => [count, busParts]) },
    ],
  });
}
