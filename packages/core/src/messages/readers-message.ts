import { listReadMarks } from "@parley/db/sql/read-marks";
import { listUsersById } from "@parley/db/sql/users";
import type { UserId } from "@parley/protocol";
import { type Implementation, unchanged } from "../operation.ts";
import { presentUser } from "../present.ts";
import { findOneMessage } from "./find-one-message.ts";

export const readersMessage: Implementation<"message.readers"> = async (actor, { chatId, seq }, core) => {
  const db = core.db.pool;
  const { row } = await findOneMessage(db, actor, { chatId, seq });
  const marks = await listReadMarks(db, chatId);
  const reached = marks.filter(
    ({ userId, joinedSeq, lastDeliveredSeq }) =>
      userId !== row.senderId && joinedSeq < seq && lastDeliveredSeq >= seq,
  );
  const readers = reached.map(({ userId, lastReadSeq, lastReadAt }) => {
    const isRead = lastReadSeq >= seq;
    return { userId: userId as UserId, isRead, readAt: isRead ? (lastReadAt?.toISOString() ?? null) : null };
  });
  const users = await listUsersById(
    db,
    readers.map(({ userId }) => userId),
  );
  return unchanged({ readers, users: users.map(presentUser) });
};
