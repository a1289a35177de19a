import { listReadMarks } from "@parley/db/sql/read-marks";
import { AppError } from "@parley/protocol";
import { type Implementation, unchanged } from "../operation.ts";
import { findOneMessage } from "./find-one-message.ts";
import { hideFor } from "./hide-for.ts";
import { withReaders } from "./with-readers.ts";

export const getMessage: Implementation<"message.get"> = async (actor, { chatId, seq }, core) => {
  const db = core.db.pool;
  const { row, membership } = await findOneMessage(db, actor, { chatId, seq });
  const marks = await listReadMarks(db, chatId);
  const [message] = await hideFor(db, actor, {
    chatId,
    messages: [withReaders(row, { marks, ...membership })],
  });
  if (!message) throw new AppError("not_found");
  return unchanged(message);
};
