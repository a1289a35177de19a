import { AppError } from "@parley/protocol";
import { requireServerAdmin } from "../access.ts";
import { writeAudit } from "../admin/write-audit.ts";
import { deleteAccount } from "../me/delete-me.ts";
import type { Implementation } from "../operation.ts";
import { invalidInput } from "../parse-input.ts";

export const deleteUser: Implementation<"user.delete"> = async (actor, { userId, handle }, core) => {
  await requireServerAdmin(core.db.pool, actor);
  const where = { id: userId, isBot: false, deletedAt: null };
  const user = await core.db.prisma.user.findFirst({ where, select: { handle: true } });
  if (!user) throw new AppError("not_found");
  if (user.handle !== handle)
    throw invalidInput([
      { path: "handle", message: "must be this person's handle, so that it is no accident" },
    ]);
  const changes = await deleteAccount(
    core,
    { ...actor, userId },
    { alongside: (tx) => writeAudit(tx, actor, { action: "person.deleted", targetId: userId }) },
  );
  return { output: {}, changes };
};
