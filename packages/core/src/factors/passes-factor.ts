import { AppError } from "@parley/protocol";
import type { Core } from "../core.ts";
import { activeFactor } from "./active-factor.ts";
import { useCode } from "./use-code.ts";

type Whose = { userId: string };

/**
 * Uses the code up, where a second factor is on. To be asked once all else was right.
 * @returns whether it was good, or none is asked for. @throws AppError code_required without one, rate_limited
 */
export async function passesFactor(core: Core, whose: Whose, code: string | undefined): Promise<boolean> {
  const factor = await activeFactor(core, whose);
  if (!factor) return true;
  if (code === undefined) throw new AppError("code_required");
  return useCode(core, factor, code);
}
