import { listReadMarks } from "@parley/db/sql/read-marks";
import { type Implementation, unchanged } from "../operation.ts";
import { findOneMessage } from "./find-one-message.ts";
import { withReaders } from "./with-readers.ts";

export const getMessage: Implementation<"message.get"> = async (actor, place, { db }) => {
  const { row } = await findOneMessage(db.pool, actor, place);
  return unchanged(withReaders(row, await listReadMarks(db.pool, place.chatId)));
};
