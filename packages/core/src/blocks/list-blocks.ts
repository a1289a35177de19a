import { listBlocked } from "@parley/db/sql/blocks";
import { type Implementation, unchanged } from "../operation.ts";
import { presentUser } from "../present.ts";

export const listBlocks: Implementation<"user.blocks"> = async (actor, _input, { db }) =>
  unchanged({ users: (await listBlocked(db.pool, actor.userId)).map(presentUser) });
