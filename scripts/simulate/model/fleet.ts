import { assumed } from "./assumed.ts";
import type { Demand } from "./demand.ts";
import { measured } from "./measured.ts";

const US = 1e-6;

export type Fleet = {
  realtime: number;
  postgres: number;
  /** Parts of the bus: a node hears those of the chats it serves. */
  busParts: number;
  /** What asks for the most realtime nodes, and for the most Postgres servers. */
  realtimeLimit: "memory" | "CPU";
  postgresLimit: "storage" | "CPU";
  /** How full of hearing a node would be, of a core, if every node heard everything. */
  hearingAll: number;
};

/** How many of each it takes so that none is fuller than is assumed; one of each at least. */
export function fleetFor(demand: Demand): Fleet {
  const { fullness, realtimeNode, postgresServer } = assumed;
  const hearingAll = demand.messages * measured.hearingUs * US;
  const busParts = Math.ceil(hearingAll / (fullness * HEARING_SHARE));
  const room = realtimeNode.cores * fullness - (busParts > 1 ? fullness * HEARING_SHARE : hearingAll);
  const byCpu = demand.realtimeCores / room;
  const byMemory = demand.memoryGb / (realtimeNode.memoryGb * fullness);
  const byPostgresCpu = demand.postgresCores / (postgresServer.cores * fullness);
  const byStorage = demand.storageTb / (postgresServer.storageTb * fullness);
  return {
    realtime: atLeastOne(Math.max(byCpu, byMemory)),
    postgres: atLeastOne(Math.max(byPostgresCpu, byStorage)),
    busParts: atLeastOne(busParts),
    realtimeLimit: byMemory > byCpu ? "memory" : "CPU",
    postgresLimit: byStorage > byPostgresCpu ? "storage" : "CPU",
    hearingAll,
  };
}

/** Of what a node may be busy, at most this goes into hearing the others; else the bus is parted. */
const HEARING_SHARE = 0.25;

const atLeastOne = (count: number) => Math.max(1, Math.ceil(count));
