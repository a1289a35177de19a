import { DEVICE_POLL_SECONDS, type Output, type ParsedInput } from "@parley/protocol";
import type { Visitor } from "../actor.ts";
import type { Core } from "../core.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { issueTokens } from "../sessions/issue-tokens.ts";
import { hashOf } from "../sessions/random-tokens.ts";
import { startSession } from "../sessions/start-session.ts";

/** By so much the interval grows with each poll that comes too early (RFC 8628, section 3.5). */
const SLOWER_BY_SECONDS = 5;

export const pollDevice: Implementation<"device.poll"> = async (visitor, input, core) =>
  unchanged(await answerTo(visitor, input, core));

async function answerTo(
  visitor: Visitor,
  { deviceCode }: ParsedInput<"device.poll">,
  core: Core,
): Promise<Output<"device.poll">> {
  const { deviceRequest } = core.db.prisma;
  const where = { hash: hashOf(deviceCode), expiresAt: { gt: new Date() } };
  const request = await deviceRequest.findFirst({ where });
  if (!request) return { status: "expired", interval: DEVICE_POLL_SECONDS };
  const { name, interval, userId } = request;
  if (isTooEarly(request)) {
    const slower = interval + SLOWER_BY_SECONDS;
    await deviceRequest.updateMany({ where, data: { interval: slower, polledAt: new Date() } });
    return { status: "slow_down", interval: slower };
  }
  await deviceRequest.updateMany({ where, data: { polledAt: new Date() } });
  if (request.outcome === "denied") return { status: "denied", interval };
  if (request.outcome !== "approved" || userId === null) return { status: "pending", interval };
  // Of polls at the same time one takes it.
  const { count } = await deviceRequest.deleteMany({ where });
  if (count === 0) return { status: "expired", interval };
  const sessionId = await startSession(core, { visitor, userId, device: { kind: "cli", name } });
  return { status: "approved", interval, tokens: await issueTokens(core, sessionId) };
}

type Pace = { polledAt: Date | null; interval: number };

function isTooEarly({ polledAt, interval }: Pace): boolean {
  return polledAt !== null && Date.now() - polledAt.getTime() < interval * 1_000;
}
