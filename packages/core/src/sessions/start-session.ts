import { SESSION_IDLE_SECONDS, type SessionId } from "@parley/protocol";
import type { Visitor } from "../actor.ts";
import type { Core } from "../core.ts";
import { newId } from "../new-id.ts";

type Start = {
  visitor: Visitor;
  userId: string;
  device: { kind: "web" | "cli" | "api"; name: string } | undefined;
};

/** Signs a person in on a device. @returns the session, which has no tokens yet */
export async function startSession(
  { db, security }: Core,
  { visitor, userId, device }: Start,
): Promise<SessionId> {
  const id = newId<SessionId>();
  await db.prisma.session.create({
    data: {
      id,
      userId,
      kind: device?.kind ?? "api",
      name: device?.name ?? "API",
      userAgent: visitor.userAgent,
      lastAddress: visitor.address,
      expiresAt: new Date(Date.now() + SESSION_IDLE_SECONDS * 1_000),
    },
  });
  security.signIn({ outcome: "ok", address: visitor.address, userId, sessionId: id });
  return id;
}
