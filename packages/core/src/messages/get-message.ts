import { listMessages } from "@parley/db/sql/messages";
import { listReadMarks } from "@parley/db/sql/read-marks";
import { AppError } from "@parley/protocol";
import { memberOf } from "../access.ts";
import { type Implementation, unchanged } from "../operation.ts";
import { withReaders } from "./with-readers.ts";

export const getMessage: Implementation<"message.get"> = async (actor, { chatId, seq }, { db }) => {
  const { lastSeq } = await memberOf(db.pool, actor, chatId);
  // Not even when it has been written since: the actor may have been removed in between.
  if (seq > lastSeq) throw new AppError("not_found");
  const [row] = await listMessages(db.pool, { chatId, first: seq, last: seq });
  if (!row) throw new AppError("not_found");
  return unchanged(withReaders(row, await listReadMarks(db.pool, chatId)));
};
