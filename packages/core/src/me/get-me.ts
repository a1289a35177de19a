import { type Implementation, unchanged } from "../operation.ts";
import { presentMe } from "../present.ts";

export const getMe: Implementation<"me.get"> = async (actor, _input, { db }) => {
  const user = await db.prisma.user.findUniqueOrThrow({ where: { id: actor.userId } });
  return unchanged(presentMe(user));
};
