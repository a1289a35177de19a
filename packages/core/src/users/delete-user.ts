import { AppError } from "@parley/protocol";
import type { Actor } from "../actor.ts";
import type { Core } from "../core.ts";
import { deleteAccount } from "../me/delete-me.ts";
import type { Implementation } from "../operation.ts";
import { invalidInput } from "../parse-input.ts";

export const deleteUser: Implementation<"user.delete"> = async (actor, { userId, handle }, core) => {
  await requireServerAdmin(core, actor);
  const where = { id: userId, isBot: false, deletedAt: null };
  const user = await core.db.prisma.user.findFirst({ where, select: { handle: true } });
  if (!user) throw new AppError("not_found");
  if (user.handle !== handle)
    throw invalidInput([
      { path: "handle", message: "must be this person's handle, so that it is no accident" },
    ]);
  return { output: {}, changes: await deleteAccount(core, { ...actor, userId }) };
};

async function requireServerAdmin({ db }: Core, { userId }: Actor): Promise<void> {
  const { isServerAdmin } = await db.prisma.user.findUniqueOrThrow({ where: { id: userId } });
  if (!isServerAdmin) throw new AppError("forbidden", { message: ADMINS_ONLY });
}

const ADMINS_ONLY = "Only an admin of this server may do this. Ask whoever runs it.";
