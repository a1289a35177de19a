import type { IdentityId } from "@parley/protocol";
import { type Implementation, unchanged } from "../operation.ts";

export const listIdentities: Implementation<"identity.list"> = async ({ userId }, _input, { db }) => {
  const user = await db.prisma.user.findUniqueOrThrow({
    where: { id: userId },
    select: { passwordHash: true, identities: { orderBy: { id: "asc" } } },
  });
  const identities = user.identities.map(({ id, provider, issuer, label, createdAt }) => ({
    id: id as IdentityId,
    provider,
    issuer,
    label,
    createdAt: createdAt.toISOString(),
  }));
  return unchanged({ identities, hasPassword: user.passwordHash !== null });
};
