import { deleteFactor } from "@parley/db/sql/second-factors";
import { type Implementation, unchanged } from "../operation.ts";
import { confirmBothFactors } from "./confirm-both-factors.ts";

/** Also where everybody has to have one: whoever has a new phone sets up another, and can do nothing else meanwhile. */
export const removeFactor: Implementation<"factor.remove"> = async (actor, proof, core) => {
  await confirmBothFactors(core, actor, proof);
  await deleteFactor(core.db.pool, actor.userId);
  return unchanged({});
};
