import type { Simulation } from "./simulate.ts";

/** What the simulation prints, and docs/scaling.md shows. */
export function tablesOf({ fleets, waits, storms }: Simulation): string {
  return [fleetTable(fleets), waitTable(waits), stormTable(storms)].join("\n\n");
}

const number = (value: number) => value.toLocaleString("en", { maximumSignificantDigits: 3 });

function fleetTable(fleets: Simulation["fleets"]): string {
  return table(
    ["in the busiest minute", ...fleets.map(({ demand }) => `${number(demand.people)} people`)],
    [
      ["messages/s", ...fleets.map(({ demand }) => number(demand.messages))],
      ["deliveries/s", ...fleets.map(({ demand }) => number(demand.deliveries))],
      ["connections", ...fleets.map(({ demand }) => number(demand.connections))],
      ["memory of connections, GB", ...fleets.map(({ demand }) => number(demand.memoryGb))],
      ["cores busy in realtime", ...fleets.map(({ demand }) => number(demand.realtimeCores))],
      ["cores busy in Postgres", ...fleets.map(({ demand }) => number(demand.postgresCores))],
      ["stored in a year, TB", ...fleets.map(({ demand }) => number(demand.storageTb))],
      ["hearing all others, of a node's core", ...fleets.map(({ fleet }) => number(fleet.hearingAll))],
      [
        "**realtime nodes**",
        ...fleets.map(({ fleet }) => `**${number(fleet.realtime)}** (${fleet.realtimeLimit})`),
      ],
      [
        "**Postgres servers**",
        ...fleets.map(({ fleet }) => `**${number(fleet.postgres)}** (${fleet.postgresLimit})`),
      ],
      ["**parts of the bus**", ...fleets.map(({ fleet }) => `**${number(fleet.busParts)}**`)],
    ],
  );
}

function waitTable(waits: Simulation["waits"]): string {
  return table(
    ["load of Postgres", "messages/s", "written after, p50", "p99"],
    waits.map(({ load, messagesPerSecond, p50, p99 }) => [
      `${Math.round(load * 100)} %`,
      number(messagesPerSecond),
      `${number(p50)} ms`,
      `${number(p99)} ms`,
    ]),
  );
}

function stormTable(storms: Simulation["storms"]): string {
  return table(
    ["storm", "nodes that serve", "clients", "all back after", "most in queues"],
    storms.map(({ name, nodes, seconds, queued, curve }) => [
      name,
      number(nodes),
      number(Math.max(...curve.map(([, away]) => away))),
      `${number(seconds)} s`,
      number(queued),
    ]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}
