import type { LinkOwner } from "@parley/db/sql/account-links";
import { AppError } from "@parley/protocol";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { requireCode } from "../factors/require-code.ts";
import { invalidInput } from "../parse-input.ts";
import { isPassword } from "../sessions/passwords.ts";

type Account = LinkOwner & { id: string; handle: string; passwordHash: string | null };
type Proof = { password: string; code?: string | undefined };

/**
 * That the actor has all that his account asks for at the sign-in, so that an open session alone does not change what
 * signs in: the password, and a code where a second factor is on. What is wrong counts as attempts to sign in do.
 * @returns his account. @throws AppError invalid_input that names what is wrong, code_required without a code, conflict
 * where there is no password
 */
export async function confirmOwner(core: Core, actor: Actor, { password, code }: Proof): Promise<Account> {
  const user = await core.db.prisma.user.findUniqueOrThrow({ where: { id: actor.userId } });
  if (user.passwordHash === null) throw new AppError("conflict", { message: NO_PASSWORD });
  const attempt = { cost: "login", caller: actor, input: { email: user.email } } as const;
  await core.rateLimits.during(attempt, async () => {
    if (!(await isPassword(password, user.passwordHash))) throw wrongPassword();
    await requireCode(core, actor, code);
  });
  return user;
}

/** Not `unauthenticated`: that would say that the session is over. */
function wrongPassword(): AppError {
  return invalidInput([{ path: "password", message: "is not the one that you sign in with" }]);
}

const NO_PASSWORD = "This account has no password yet. Ask for a link to set one, then try again.";
