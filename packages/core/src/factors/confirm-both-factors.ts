import { AppError } from "@parley/protocol";
import { confirmOwner } from "../accounts/confirm-owner.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { activeFactor } from "./active-factor.ts";

type Proof = { password: string; code: string };

/**
 * That the actor has both factors of his account, so that neither a stolen session nor a stolen password changes them.
 * @throws AppError conflict when no second factor is on; invalid_input that names what is wrong
 */
export async function confirmBothFactors(core: Core, actor: Actor, proof: Proof): Promise<void> {
  const factor = await activeFactor(core, actor);
  if (!factor) throw new AppError("conflict", { message: "There is no second factor that is on." });
  await confirmOwner(core, actor, proof);
}
