import { AppError } from "@parley/protocol";
import type { Core } from "../core.ts";
import { useCode } from "./use-code.ts";

/**
 * What signing in asks for once the password was right.
 * @throws AppError code_required without a code, unauthenticated for a wrong one, where a second factor is on
 */
export async function requireCode(core: Core, userId: string, code: string | undefined): Promise<void> {
  const where = { userId, confirmedAt: { not: null } };
  const factor = await core.db.prisma.secondFactor.findFirst({ where });
  if (!factor) return;
  if (code === undefined) throw new AppError("code_required");
  if (await useCode(core, factor, code)) return;
  throw new AppError("unauthenticated", { message: WRONG, fields: [{ path: "code", message: WRONG }] });
}

const WRONG = "This code is wrong, over or was used. Wait for the next one of your app and try again.";
