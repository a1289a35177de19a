import { AppError } from "@parley/protocol";
import type { Core } from "../core.ts";
import type { Implementation } from "../operation.ts";
import { presentMe } from "../present.ts";
import { hashPassword } from "../sessions/passwords.ts";
import { createAccount } from "./create-account.ts";
import { handleCandidates } from "./handle-candidates.ts";
import { refuseEasyPassword } from "./refuse-easy-password.ts";

export const registerAccount: Implementation<"account.register"> = async (_visitor, input, core) => {
  refuseEasyPassword(input);
  const { name, email, locale, invite } = input;
  const account = { name, email, locale, invite, passwordHash: await hashPassword(input.password) };
  const candidates = input.handle ? [input.handle] : handleCandidates(name);
  for (const handle of candidates) {
    const created = await createAccount(core, { ...account, handle });
    if (created) return { output: { user: presentMe(created.user) }, changes: created.changes };
    await refuseTakenEmail(core, email);
  }
  throw taken("handle");
};

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
