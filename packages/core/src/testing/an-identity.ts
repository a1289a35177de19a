import type { IdentityId } from "@parley/protocol";
import type { Core } from "../core.ts";
import { newId } from "../new-id.ts";

/** Somebody who is known elsewhere, too. */
export async function anIdentity({ db }: Pick<Core, "db">, userId: string): Promise<IdentityId> {
  const id = newId<IdentityId>();
  const there = { provider: "oidc", issuer: `https://${id}.example`, subject: id, label: "Elsewhere" };
  await db.prisma.identity.create({ data: { id, userId, ...there } });
  return id;
}
