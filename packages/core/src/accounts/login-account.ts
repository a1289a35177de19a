import { AppError, type ParsedInput, REFRESH_TOKEN_SECONDS, type SessionId } from "@parley/protocol";
import type { Visitor } from "../actor.ts";
import type { Core } from "../core.ts";
import { newId } from "../new-id.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { issueTokens } from "../sessions/issue-tokens.ts";
import { isPassword } from "../sessions/passwords.ts";

export const loginAccount: Implementation<"account.login"> = async (
  visitor,
  { email, password, device },
  core,
) => {
  const user = await core.db.prisma.user.findUnique({ where: { email } });
  const isRight = await isPassword(password, user?.passwordHash);
  // One answer for both: it must not tell which emails have accounts.
  if (!user || !isRight)
    throw new AppError("unauthenticated", {
      message: "Email or password is wrong. Check both and try again.",
    });
  const sessionId = await startSession(core, { visitor, userId: user.id, device });
  return unchanged(await issueTokens(core, sessionId));
};

type Start = { visitor: Visitor; userId: string; device: ParsedInput<"account.login">["device"] };

async function startSession({ db }: Core, { visitor, userId, device }: Start): Promise<SessionId> {
  const id = newId<SessionId>();
  await db.prisma.session.create({
    data: {
      id,
      userId,
      kind: device?.kind ?? "api",
      name: device?.name ?? "API",
      userAgent: visitor.userAgent,
      lastAddress: visitor.address,
      expiresAt: new Date(Date.now() + REFRESH_TOKEN_SECONDS * 1_000),
    },
  });
  return id;
}
