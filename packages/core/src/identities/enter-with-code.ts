import { findIdentityOwner } from "@parley/db/sql/identities";
import { AppError, type SessionId } from "@parley/protocol";
import { deactivated } from "../accounts/deactivated.ts";
import type { Visitor } from "../actor.ts";
import type { Core } from "../core.ts";
import { passesFactor } from "../factors/passes-factor.ts";
import { wrongSignInCode } from "../factors/wrong-sign-in-code.ts";
import { startSession } from "../sessions/start-session.ts";
import { toAppError } from "../to-app-error.ts";
import type { Claims } from "./claims.ts";

type Entry = {
  visitor: Visitor;
  /** Whom a provider has vouched for, just now. */
  identity: Pick<Claims, "issuer" | "subject">;
  code: string | undefined;
  device: { kind: "web"; name: string };
};

/**
 * Signs somebody in who came by an identity and was asked for a code as well.
 * @throws AppError code_required without one, unauthenticated for a wrong one, rate_limited; forbidden for who was shut out
 * meanwhile, gone when the identity is nobody's any more
 */
export async function enterWithCode(
  core: Core,
  entry: Entry,
): Promise<{ userId: string; sessionId: SessionId }> {
  try {
    return await enter(core, entry);
  } catch (error) {
    const { code: outcome } = toAppError(error);
    core.security.signIn({ outcome, address: entry.visitor.address });
    throw error;
  }
}

async function enter(core: Core, { visitor, identity, code, device }: Entry) {
  const owner = await findIdentityOwner(core.db.pool, identity);
  if (!owner) throw new AppError("gone");
  if (owner.isDeactivated) throw deactivated();
  if (!(await passesFactor(core, owner, code))) throw wrongSignInCode();
  const { userId } = owner;
  return { userId, sessionId: await startSession(core, { visitor, userId, device }) };
}
