import { listDrafts as selectDrafts } from "@parley/db/sql/drafts";
import { type Implementation, unchanged } from "../operation.ts";
import { presentDraft } from "../present.ts";
import { isOpenTo } from "../tokens/grants.ts";

export const listDrafts: Implementation<"draft.list"> = async (actor, _input, { db }) => {
  const drafts = (await selectDrafts(db.pool, actor.userId)).map(presentDraft);
  return unchanged({ drafts: drafts.filter(({ chatId }) => isOpenTo(actor, chatId)) });
};
