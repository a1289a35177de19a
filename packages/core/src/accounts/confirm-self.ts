import type { AppError } from "@parley/protocol";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { requireCode } from "../factors/require-code.ts";
import { invalidInput } from "../parse-input.ts";
import { confirmOwner } from "./confirm-owner.ts";

type Proof = { password?: string | undefined; code?: string | undefined };

/**
 * As `confirmOwner`, before an actor ends other devices of his or deletes his account. Whoever came from elsewhere and has
 * no password must be able to, too: he gives the code alone, and where no second factor is on there is nothing he knows.
 * @throws AppError invalid_input that names what is wrong, code_required without a code
 */
export async function confirmSelf(core: Core, actor: Actor, { password, code }: Proof): Promise<void> {
  const where = { id: actor.userId };
  const { passwordHash } = await core.db.prisma.user.findUniqueOrThrow({
    where,
    select: { passwordHash: true },
  });
  if (passwordHash === null) return requireCode(core, actor, code);
  if (password === undefined) throw withoutPassword();
  await confirmOwner(core, actor, { password, code });
}

/** Nothing was guessed: it costs no try. */
function withoutPassword(): AppError {
  return invalidInput([{ path: "password", message: "must be the one that you sign in with" }]);
}
