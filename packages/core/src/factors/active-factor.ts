import type { Core } from "../core.ts";
import type { Factor } from "./use-code.ts";

type Whose = { userId: string };

/** @returns the second factor of an account, if one is on */
export function activeFactor({ db }: Core, { userId }: Whose): Promise<Factor | null> {
  return db.prisma.secondFactor.findFirst({ where: { userId, confirmedAt: { not: null } } });
}
