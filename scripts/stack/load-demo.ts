import { createDatabase, type Database } from "@parley/db";

export type DemoAccount = { email: string; password: string };

/**
 * Loads demo people and chats when there is nobody in the database yet.
 *
 * @returns the accounts to try things with; empty when somebody else's data is there
 */
export async function loadDemo(url: string): Promise<readonly DemoAccount[]> {
  const database = createDatabase({ url, poolSize: 1 });
  try {
    const { demoAccounts, seedDemo } = await import("@parley/db/seed");
    if (await isEmpty(database)) await seedDemo({ url });
    const emails = demoAccounts.map((account) => account.email);
    const found = await database.prisma.user.count({ where: { email: { in: emails } } });
    return found === emails.length ? demoAccounts : [];
  } finally {
    await database.close();
  }
}

async function isEmpty({ prisma }: Database): Promise<boolean> {
  return (await prisma.user.findFirst({ select: { id: true } })) === null;
}
