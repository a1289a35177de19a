import { AppError } from "@parley/protocol";
import { confirmPassword } from "../accounts/confirm-password.ts";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { invalidInput } from "../parse-input.ts";
import { useCode } from "./use-code.ts";

type Proof = { password: string; code: string };

/**
 * That the actor has both factors of his account, so that neither a stolen session nor a stolen password changes them.
 * @throws AppError conflict when no second factor is on; invalid_input that names what is wrong
 */
export async function confirmBothFactors(core: Core, actor: Actor, { password, code }: Proof): Promise<void> {
  const where = { userId: actor.userId, confirmedAt: { not: null } };
  const factor = await core.db.prisma.secondFactor.findFirst({ where });
  if (!factor) throw new AppError("conflict", { message: "There is no second factor that is on." });
  await confirmPassword(core, actor, password);
  if (!(await useCode(core, factor, code))) throw wrongCode();
}

export function wrongCode(): AppError {
  return invalidInput([{ path: "code", message: "is wrong, over or was used: wait for the next one" }]);
}
