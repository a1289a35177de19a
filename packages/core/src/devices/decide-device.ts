import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { noSuchCode, waitingUnder } from "./waiting-device.ts";

type Decision = { userCode: string; outcome: "approved" | "denied" };

/** Decides about a device that waits, once and for all: of several decisions the first holds. @throws AppError not_found */
export async function decideDevice(
  { db }: Core,
  { userId }: Actor,
  { userCode, outcome }: Decision,
): Promise<void> {
  const { count } = await db.prisma.deviceRequest.updateMany({
    where: waitingUnder(userCode),
    data: { outcome, userId },
  });
  if (count === 0) throw noSuchCode();
}
