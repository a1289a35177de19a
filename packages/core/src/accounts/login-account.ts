import { AppError } from "@parley/protocol";
import { passesFactor } from "../factors/passes-factor.ts";
import { wrongSignInCode } from "../factors/wrong-sign-in-code.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { issueTokens } from "../sessions/issue-tokens.ts";
import { isPassword } from "../sessions/passwords.ts";
import { startSession } from "../sessions/start-session.ts";
import { deactivated } from "./deactivated.ts";
import { renewHash } from "./renew-hash.ts";

export const loginAccount: Implementation<"account.login"> = async (
  visitor,
  { email, password, code, device },
  core,
) => {
  const user = await core.db.prisma.user.findUnique({ where: { email } });
  const isRight = await isPassword(password, user?.passwordHash);
  // One answer for both: it must not tell which emails have accounts.
  if (!user || !isRight)
    throw new AppError("unauthenticated", {
      message: "Email or password is wrong. Check both and try again.",
    });
  // Only who knows the password learns it.
  if (user.deactivatedAt) throw deactivated();
  await renewHash(core, user, password);
  if (!(await passesFactor(core, { userId: user.id }, code))) throw wrongSignInCode();
  const sessionId = await startSession(core, { visitor, userId: user.id, device });
  return unchanged(await issueTokens(core, sessionId));
};
