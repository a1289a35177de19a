import { deleteFactor } from "@parley/db/sql/second-factors";
import { AppError } from "@parley/protocol";
import { type Implementation, unchanged } from "../operation.ts";
import { confirmBothFactors } from "./confirm-both-factors.ts";

export const removeFactor: Implementation<"factor.remove"> = async (actor, proof, core) => {
  const { secondFactor } = await core.settings.read();
  if (secondFactor === "required") throw new AppError("conflict", { message: IS_REQUIRED });
  await confirmBothFactors(core, actor, proof);
  await deleteFactor(core.db.pool, actor.userId);
  return unchanged({});
};

const IS_REQUIRED =
  "This server asks everybody for a second factor. If you need another one, ask an admin to turn yours off.";
