import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

const BATCH_SIZES = [1, 2, 5, 10, 20, 50, 100, 200];
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What a process counts of itself. */
export type Metrics = ReturnType<typeof createMetrics>;

type Meaning = { name: string; help: string; label?: string };
/** Something that is only looked at when somebody asks: its value, or one for each value of its label. */
type Watched = Meaning & { read: () => number | Record<string, number> };

/**
 * The metrics of one process, for Prometheus. Labels hold names of ours, like those of operations and errors, and never
 * anything of a person, a chat or a message.
 */
export function createMetrics() {
  const registry = new Registry();
  const counter = <Label extends string = never>(name: string, help: string, labelNames: Label[] = []) =>
    new Counter({ name: `parley_${name}`, help, labelNames, registers: [registry] });
  const histogram = (name: string, help: string, buckets = SECONDS) =>
    new Histogram({ name: `parley_${name}`, help, buckets, registers: [registry] });

  return {
    messages: counter("messages_total", "Messages handed to Postgres, by what became of them.", ["outcome"]),
    batchMessages: histogram("batch_messages", "Messages written in one round trip.", BATCH_SIZES),
    batchSeconds: histogram("batch_seconds", "How long such a round trip took."),
    operations: counter("operations_total", "Calls of the contract, by how they ended.", [
      "operation",
      "code",
    ]),
    operationSeconds: histogram("operation_seconds", "How long calls of the contract took."),
    busChanges: counter("bus_changes_total", "Changes published to other processes, and heard of them.", [
      "direction",
    ]),
    busLagSeconds: histogram(
      "bus_lag_seconds",
      "How long until what this process publishes is back over the bus.",
    ),
    busGaps: counter("bus_gaps_total", "Times that the bus may have missed something."),
    gapsHealed: counter("gaps_healed_total", "Holes in chats' changes that were filled from Postgres."),
    cutReaders: counter("cut_readers_total", "Sockets cut because they did not read what they were sent."),

    watch({ name, help, label, read }: Watched): void {
      new Gauge({
        name: `parley_${name}`,
        help,
        labelNames: label ? [label] : [],
        registers: [registry],
        collect() {
          const now = read();
          if (typeof now === "number") this.set(now);
          else for (const [value, count] of Object.entries(now)) this.set({ [label ?? ""]: value }, count);
        },
      });
    },

    /** From now on also memory, processor time and the delay of the event loop, under the names that Node's have. */
    watchProcess: () => collectDefaultMetrics({ register: registry }),

    /** All of it, as Prometheus reads it. */
    read: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
