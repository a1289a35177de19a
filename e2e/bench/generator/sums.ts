import { until } from "./until.ts";

export type Sums = { sent: number; acked: number; refused: number; delivered: number };

/** What is summed: chats of ours, or of another server. */
type Counted = { lanes: readonly Sums[] };

/** All lanes together. */
export function sumsOf(chats: readonly Counted[]): Sums {
  const sums: Sums = { sent: 0, acked: 0, refused: 0, delivered: 0 };
  for (const { lanes } of chats) {
    for (const lane of lanes) {
      sums.sent += lane.sent;
      sums.acked += lane.acked;
      sums.refused += lane.refused;
      sums.delivered += lane.delivered;
    }
  }
  return sums;
}

/** Waits until every message has its answer, and was told to every other member as often as it must be: once. */
export async function untilDrained(chats: readonly Counted[]): Promise<void> {
  const wanted = () => chats.reduce((sum, { lanes }) => sum + ackedIn({ lanes }) * (lanes.length - 1), 0);
  const isDrained = () => {
    const { sent, acked, refused, delivered } = sumsOf(chats);
    return acked + refused === sent && delivered >= wanted();
  };
  await until(() => `${wanted()} deliveries, of ${JSON.stringify(sumsOf(chats))}`, isDrained);
}

const ackedIn = ({ lanes }: Counted) => lanes.reduce((sum, { acked }) => sum + acked, 0);
