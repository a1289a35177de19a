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

/** @returns nothing when the handle or the email is taken: of parallel requests one wins, and no error is logged. */
async function createUser(
  { db }: Core,
  { name, email, locale }: ParsedInput<"account.register">,
  { handle, passwordHash }: { handle: string; passwordHash: string },
) {
  const data = { id: newId<string>(), name, email, handle, passwordHash, locale: locale ?? null };
  const [user] = await db.prisma.user.createManyAndReturn({ data: [data], skipDuplicates: true });
  return user;
}

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
