import { listUsersById } from "@parley/db/sql/users";
import { AppError } from "@parley/protocol";
import { type Implementation, unchanged } from "../operation.ts";
import { presentUser } from "../present.ts";

export const getUser: Implementation<"user.get"> = async (_actor, { userId }, { db }) => {
  const [user] = await listUsersById(db.pool, [userId]);
  if (!user) throw new AppError("not_found");
  return unchanged(presentUser(user));
};
