import { findMe } from "@parley/db/sql/users";
import { type Implementation, unchanged } from "../operation.ts";
import { presentMe } from "../present.ts";

export const getMe: Implementation<"me.get"> = async (actor, _input, { db }) =>
  unchanged(presentMe(await findMe(db.pool, actor.userId)));
