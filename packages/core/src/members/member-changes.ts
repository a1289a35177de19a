import type { ChatId, LogEvent, Member, Rev, UserId } from "@parley/protocol";
import type { LogChange } from "../change.ts";

type Place = { chatId: ChatId; rev: Rev };

export function memberAdded({ chatId, rev, member }: Place & { member: Member }): LogChange {
  return membership({ event: "member.added", data: { chatId, rev, member } }, member.user.id);
}

export function memberUpdated({ chatId, rev, member }: Place & { member: Member }): LogChange {
  return membership({ event: "member.updated", data: { chatId, rev, member } }, member.user.id);
}

export function memberRemoved({ chatId, rev, userId }: Place & { userId: UserId }): LogChange {
  return membership({ event: "member.removed", data: { chatId, rev, userId } }, userId);
}

/** A change of membership is itself the chat's newest one. */
function membership(push: LogEvent, subjectId: UserId): LogChange {
  const { chatId, rev } = push.data;
  return { scope: "log", chatId, rev, membersRev: rev, subjectIds: [subjectId], push };
}
