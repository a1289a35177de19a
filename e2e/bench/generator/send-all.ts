import type { Lane } from "./lane.ts";
import type { ChatLanes } from "./open-lanes.ts";
import { until } from "./until.ts";

const SECOND_MS = 1_000;
const OUTSTANDING_PER_LANE = 2;

type Options = { clientIdsOf(lane: Lane): readonly string[] };

/** Every lane sends these, in order, two at a time. @returns the seconds until all were answered */
export async function sendAll(chats: readonly ChatLanes[], { clientIdsOf }: Options): Promise<number> {
  const begin = performance.now();
  const lanes = chats.flatMap((chat) => chat.lanes);
  let open = 0;
  let end = begin;
  for (const lane of lanes) {
    const clientIds = clientIdsOf(lane);
    open += clientIds.length;
    sendOn(lane, {
      clientIds,
      onAnswer() {
        open -= 1;
        end = performance.now();
      },
    });
  }
  await until(
    () => `${open} answers`,
    () => open === 0,
  );
  return (end - begin) / SECOND_MS;
}

type Sending = { clientIds: readonly string[]; onAnswer(): void };

function sendOn(lane: Lane, { clientIds, onAnswer }: Sending): void {
  const rest = clientIds.values();
  const next = () => {
    const { value } = rest.next();
    if (value !== undefined) lane.write(1, value);
  };
  const goOn = () => {
    onAnswer();
    next();
  };
  lane.onAnswer = goOn;
  lane.onRefusal = goOn;
  for (let count = 0; count < OUTSTANDING_PER_LANE; count += 1) next();
}
