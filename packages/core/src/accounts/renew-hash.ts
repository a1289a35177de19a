import type { Core } from "../core.ts";
import { hashPassword, isOutdated } from "../sessions/passwords.ts";

type User = { id: string; passwordHash: string | null };

/** Whoever has just shown his password, whose hash is weaker than those made now, gets a new one: only then it can be. */
export async function renewHash({ db }: Core, { id, passwordHash }: User, password: string): Promise<void> {
  if (passwordHash === null || !isOutdated(passwordHash)) return;
  const data = { passwordHash: await hashPassword(password) };
  // Whoever changes his password at the same moment wins.
  await db.prisma.user.updateMany({ where: { id, passwordHash }, data });
}
