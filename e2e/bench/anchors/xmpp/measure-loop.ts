import { type LoopLane, type Rates, runClosedLoop } from "../../generator/closed-loop.ts";
import { sumsOf } from "../../generator/sums.ts";
import type { PreparedServer } from "./xmpp-server.ts";

type Options = { outstanding: number; seconds: number; server: PreparedServer };

/** The loop of our own goals. @throws Error when something that was written is not in the server's archive */
export async function measureLoop(
  chats: readonly { lanes: readonly LoopLane[] }[],
  { server, ...load }: Options,
): Promise<Rates> {
  const before = await server.archived();
  const rates = await runClosedLoop(chats, load);
  const [{ sent }, after] = [sumsOf(chats), await server.archived()];
  if (after - before < sent) throw new Error(`its archive holds ${after - before} of ${sent} messages`);
  return rates;
}
