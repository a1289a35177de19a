import { assumed } from "./assumed.ts";
import { meanAudience } from "./audience.ts";
import { measured } from "./measured.ts";

const DAY_S = 86_400;
const US = 1e-6;
const KB_PER_GB = 1_024 ** 2;
const BYTES_PER_TB = 1_024 ** 4;

export type Demand = {
  people: number;
  /** In the busiest minute. */
  messages: number;
  deliveries: number;
  connections: number;
  /** Cores that are busy then. */
  postgresCores: number;
  realtimeCores: number;
  memoryGb: number;
  storageTb: number;
};

/** What so many people ask for in the busiest minute of a day, whatever serves them. */
export function demandOf(people: number): Demand {
  const messages = ((people * assumed.messagesPerDay) / DAY_S) * assumed.peakFactor;
  const deliveries = messages * meanAudience();
  const connections = people * assumed.onlineAtPeak * assumed.devices;
  const { rowUs, messageUs, deliveryUs, idleConnectionUs, connectionKb, storedBytes } = measured;
  const ownUs = messageUs - rowUs - deliveryUs;
  const talk = (messages * ownUs + deliveries * deliveryUs) * assumed.readingFactor;
  return {
    people,
    messages,
    deliveries,
    connections,
    postgresCores: messages * rowUs * assumed.readingFactor * US,
    realtimeCores: (talk + connections * idleConnectionUs) * US,
    memoryGb: (connections * connectionKb) / KB_PER_GB,
    storageTb: (people * assumed.messagesPerDay * assumed.retentionDays * storedBytes) / BYTES_PER_TB,
  };
}
