import { AppError } from "@parley/protocol";
import type { Core } from "../core.ts";
import { userCodeIn } from "./user-codes.ts";

/** Those that a person can still decide about under a code as he has typed it. */
export function waitingUnder(typed: string) {
  return { userCode: userCodeIn(typed), outcome: null, expiresAt: { gt: new Date() } };
}

/** @returns the request that waits under a code as a person has typed it. @throws AppError not_found */
export async function waitingDevice(db: Core["db"], typed: string) {
  const request = await db.prisma.deviceRequest.findFirst({ where: waitingUnder(typed) });
  if (!request) throw noSuchCode();
  return request;
}

export const noSuchCode = () =>
  new AppError("not_found", {
    message: "No device waits under this code. Check it, or start the sign-in on the device once more.",
  });
