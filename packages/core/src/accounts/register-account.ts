import type { Database } from "@parley/db";
import { AppError, type ParsedInput } from "@parley/protocol";
import type { Core } from "../core.ts";
import { newId } from "../new-id.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { presentMe } from "../present.ts";
import { hashPassword } from "../sessions/passwords.ts";
import { handleCandidates } from "./handle-candidates.ts";

export const registerAccount: Implementation<"account.register"> = async (_visitor, input, core) => {
  const passwordHash = await hashPassword(input.password);
  const candidates = input.handle ? [input.handle] : handleCandidates(input.name);
  for (const handle of candidates) {
    const user = await createUser(core, input, { handle, passwordHash });
    if (user) return unchanged({ user: presentMe(user) });
    await refuseTakenEmail(core, input.email);
  }
  throw taken("handle");
};

type NewAccount = ParsedInput<"account.register">;
type Written = { handle: string; passwordHash: string };

/** @returns nothing when the handle or the email is taken: of parallel requests one wins, and no error is logged. */
async function createUser({ db }: Core, { name, email, locale }: NewAccount, written: Written) {
  const data = { id: newId<string>(), name, email, ...written, locale: locale ?? null };
  const isServerAdmin = !(await hasServerAdmin(db.prisma));
  if (isServerAdmin) return createFirst(db, data);
  const [user] = await db.prisma.user.createManyAndReturn({ data: [data], skipDuplicates: true });
  return user;
}

type Users = Pick<Database["prisma"], "user">;

/** Whether there is one, or was: the server is no longer waiting for the person who will look after it. */
async function hasServerAdmin({ user }: Users): Promise<boolean> {
  return (await user.findFirst({ where: { isServerAdmin: true }, select: { id: true } })) !== null;
}

/** Of those who register at the same moment on a fresh server, one becomes its admin. */
function createFirst({ prisma }: Database, data: Written & { id: string; name: string; email: string }) {
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${FIRST_ADMIN_LOCK})`;
    const isServerAdmin = !(await hasServerAdmin(tx));
    const rows = [{ ...data, isServerAdmin }];
    const [user] = await tx.user.createManyAndReturn({ data: rows, skipDuplicates: true });
    return user;
  });
}

/** Any number that nothing else locks. */
const FIRST_ADMIN_LOCK = 7_205_759;

async function refuseTakenEmail({ db }: Core, email: string): Promise<void> {
  const owner = await db.prisma.user.findUnique({ where: { email }, select: { id: true } });
  if (owner) throw taken("email");
}

function taken(path: "email" | "handle"): AppError {
  const message =
    path === "email"
      ? "There is an account with this email. Sign in instead."
      : "This handle is taken. Choose another.";
  return new AppError("conflict", { message, fields: [{ path, message }] });
}
