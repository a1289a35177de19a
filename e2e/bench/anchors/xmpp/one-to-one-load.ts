import type { Load } from "./load.ts";
import { measureLoop } from "./measure-loop.ts";
import { openPairs, type Pair } from "./open-pairs.ts";
import { withServer } from "./with-server.ts";
import { answer } from "./xmpp-lane.ts";

const OUTSTANDING_PER_CONNECTION = 2;

/** The load of goal 1: a message is answered when the other person has it. */
export const oneToOneLoad: Load = {
  figures: ["messages/s"],
  measure: ({ sizes }, server) =>
    withServer(server, async ({ port }) => {
      const pairs = await openPairs(port, sizes.chats);
      for (const pair of pairs) answerWhenDelivered(pair);
      const outstanding = 2 * OUTSTANDING_PER_CONNECTION * pairs.length;
      const { delivered, share } = await measureLoop(pairs, { outstanding, seconds: sizes.seconds, server });
      return { "messages/s": delivered, "messages/s, generator": share };
    }),
};

function answerWhenDelivered({ lanes: [one, other] }: Pair): void {
  one.onDelivery = () => answer(other);
  other.onDelivery = () => answer(one);
}
