import type { LogChange } from "@parley/core";
import { aLogChange } from "@parley/core/testing/a-log-change";
import type { ChatId, LogEvent, PushEvent, Rev, Seq, UserId } from "@parley/protocol";
import type { Ports } from "../chat-track.ts";

const chatId = "0198f2a0-0000-7000-8000-000000000001" as ChatId;
export const eve = "0198f2a0-0000-7000-8000-0000000000e0" as UserId;
const ann = "0198f2a0-0000-7000-8000-0000000000a0" as UserId;

const both: ReadonlyMap<UserId, Seq> = new Map([
  [ann, 0],
  [eve, 0],
]);

type Step = "message" | "remove" | "add";
type Row = { change: LogChange; push: LogEvent };

/** A chat of Ann, who stays, and Eve, who comes and goes; with the room that one node keeps for it. */
export type FakeChat = {
  ports: Ports;
  /** Writes the next change. Nothing happens when Eve is where the step would put her. @returns what is published */
  commit(step: Step): LogChange | undefined;
  emitted: PushEvent[];
  /** Revs that somebody got who was not allowed to. */
  leaks: Rev[];
  revs(): Rev[];
  /** Revs of the rows in their final state: what a complete delivery has emitted, at least. */
  finalRevs(): Rev[];
};

/** @param answer when the database reads, when it answers, and whether */
export function fakeChat(answer: <Read>(read: () => Read) => Promise<Read>): FakeChat {
  const rows: Row[] = [];
  const emitted: PushEvent[] = [];
  const leaks: Rev[] = [];
  let room: ReadonlyMap<UserId, Seq> = both;
  let members = room;
  let membersRev = 0;
  let removedAt = Number.POSITIVE_INFINITY;

  function commit(step: Step): LogChange | undefined {
    const isMember = members.has(eve);
    if ((step === "remove" && !isMember) || (step === "add" && isMember)) return undefined;
    const rev = rows.length + 1;
    if (step === "message") return write(aLogChange({ chatId, rev, membersRev }));
    members = step === "remove" ? new Map([[ann, 0]]) : both;
    membersRev = rev;
    removedAt = step === "remove" ? rev : Number.POSITIVE_INFINITY;
    const push = membership(step, rev);
    return write({ scope: "log", chatId, rev, membersRev, subjectIds: [eve], push });
  }

  function write(change: LogChange): LogChange {
    if (change.push) rows.push({ change, push: change.push });
    return change;
  }

  function finalRows(since: Rev): LogEvent[] {
    const lastOfEve = rows.findLast(({ change }) => change.subjectIds.length > 0);
    return rows
      .filter((row) => row.change.rev > since)
      .filter((row) => row.change.subjectIds.length === 0 || row === lastOfEve)
      .map(({ push }) => push);
  }

  const ports: Ports = {
    emit(push) {
      emitted.push(push);
      const rev = "rev" in push.data ? push.data.rev : 0;
      if (room.has(eve) && rev > removedAt) leaks.push(rev);
    },
    readMembers: () => answer(() => ({ members, membersRev })),
    setRoom(given) {
      room = given;
    },
    readLog: (since) =>
      answer(() => ({
        changes: finalRows(since),
        rev: Math.max(since, rows.length),
        membersRev,
        more: false,
      })),
    onHealed: () => {},
    onError: () => {},
    onIdle: () => {},
  };

  return {
    ports,
    commit,
    emitted,
    leaks,
    revs: () => emitted.flatMap(({ data }) => ("rev" in data ? [data.rev] : [])),
    finalRevs: () => finalRows(0).map(({ data }) => data.rev),
  };
}

function membership(step: "remove" | "add", rev: Rev): LogEvent {
  if (step === "remove") return { event: "member.removed", data: { chatId, rev, userId: eve } };
  const user = { id: eve, name: "Eve", handle: "eve", about: "", avatar: null, isBot: false };
  const member = { user, role: "member", joinedSeq: 0, lastReadSeq: 0, lastDeliveredSeq: 0 } as const;
  return { event: "member.added", data: { chatId, rev, member } };
}
