import type { Core } from "../core.ts";

/** Whether anybody has an account yet: a fresh server waits for the person who will look after it. */
export async function hasAccounts({ db }: Pick<Core, "db">): Promise<boolean> {
  return (await db.prisma.user.findFirst({ select: { id: true } })) !== null;
}
