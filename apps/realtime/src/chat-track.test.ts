import type { HintChange, LogChange } from "@parley/core";
import { eventually } from "@parley/core/testing/eventually";
import { type ChatId, MARKS_TOLD_EVERY_MS, REORDER_WAIT_MS, type UserId } from "@parley/protocol";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ChatTrack } from "./chat-track.ts";
import { type FakeChat, fakeChat } from "./testing/fake-chat.ts";

const START = { rev: 0, membersRev: 0 };
const chatId = "0198f2a0-0000-7000-8000-000000000001" as ChatId;
const aReadMark: HintChange = {
  scope: "chat",
  chatId,
  membersRev: 0,
  push: { event: "chat.marksMoved", data: { chatId, marks: [], readByAllSeq: 1 } },
};
const markOf = (userId: string, lastReadSeq: number, more = {}): HintChange => {
  const marks = [{ userId: userId as UserId, lastReadSeq, ...more }];
  return {
    scope: "chat",
    chatId,
    membersRev: 0,
    push: { event: "chat.marksMoved", data: { chatId, marks } },
  };
};
const marksIn = ({ emitted }: FakeChat) =>
  emitted.flatMap((push) => (push.event === "chat.marksMoved" ? [push.data.marks] : []));
const commit = (chat: FakeChat, ...steps: Parameters<FakeChat["commit"]>[0][]) =>
  steps.map((step) => chat.commit(step) as LogChange);

describe("with a database that answers at once", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function aTrack() {
    const chat = fakeChat(async (read) => read());
    const readLog = vi.spyOn(chat.ports, "readLog");
    return { chat, readLog, track: new ChatTrack(START, chat.ports) };
  }
  const settle = () => vi.advanceTimersByTimeAsync(0);

  test("steady traffic behind a hole does not put off its filling", async () => {
    const { chat, readLog, track } = aTrack();
    const [, ...later] = commit(chat, ...Array.from({ length: 6 }, () => "message" as const));
    for (const change of later) {
      track.take(change);
      await vi.advanceTimersByTimeAsync(REORDER_WAIT_MS - 10);
    }
    expect(chat.revs().slice(0, 3)).toEqual([1, 2, 3]);
    expect(readLog).toHaveBeenCalledTimes(1);
  });

  test("a read that failed is repeated, whatever succeeds meanwhile", async () => {
    const { chat, readLog, track } = aTrack();
    commit(chat, "message");
    readLog.mockRejectedValueOnce(new Error("the database is away"));
    track.recheck();
    await settle();
    track.take(aReadMark);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(chat.revs()).toEqual([1]);
  });

  test("changes in order are emitted at once, without a look into the log", async () => {
    const { chat, readLog, track } = aTrack();
    for (const change of commit(chat, "message", "message")) track.take(change);
    await settle();
    expect(chat.revs()).toEqual([1, 2]);
    expect(readLog).not.toHaveBeenCalled();
  });

  test("changes out of order wait for each other, and the log is not read when the bus brings them in time", async () => {
    const { chat, readLog, track } = aTrack();
    const [one, two, three] = commit(chat, "message", "message", "message") as [
      LogChange,
      LogChange,
      LogChange,
    ];
    for (const change of [three, one, two, one]) track.take(change);
    await vi.advanceTimersByTimeAsync(REORDER_WAIT_MS * 2);
    expect(chat.revs()).toEqual([1, 2, 3]);
    expect(readLog).not.toHaveBeenCalled();
  });

  test("a hole is read from the log after the wait, once", async () => {
    const { chat, readLog, track } = aTrack();
    const [, , three, four] = commit(chat, "message", "message", "message", "message");
    track.take(three as LogChange);
    track.take(four as LogChange);
    await vi.advanceTimersByTimeAsync(REORDER_WAIT_MS - 1);
    expect(chat.revs()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(chat.revs()).toEqual([1, 2, 3, 4]);
    expect(readLog).toHaveBeenCalledTimes(1);
  });

  test("where a row has changed since, the push tells over which hole it goes: clients need not ask", async () => {
    const { chat, track } = aTrack();
    const [, , , , last] = commit(chat, "message", "remove", "add", "message", "remove") as LogChange[];
    track.take({ ...(last as LogChange), push: null });
    await vi.advanceTimersByTimeAsync(REORDER_WAIT_MS);
    const holes = chat.emitted.map(({ data }) => ("after" in data ? [data.after, data.rev] : data));
    expect(holes).toEqual([chat.emitted[0]?.data, [1, 4], chat.emitted[2]?.data]);
    expect(chat.revs()).toEqual([1, 4, 5]);
  });

  test("a change that was too large for the bus is read at once", async () => {
    const { chat, track } = aTrack();
    const [one] = commit(chat, "message");
    track.take({ ...(one as LogChange), push: null });
    await settle();
    expect(chat.revs()).toEqual([1]);
  });

  test("what tells of a member waits until clients have heard that he is one", async () => {
    const { chat, track } = aTrack();
    const [removed, added] = commit(chat, "remove", "add");
    track.take({ ...aReadMark, membersRev: 2 });
    await settle();
    expect(chat.emitted).toEqual([]);
    for (const change of [added, removed]) track.take(change as LogChange);
    await settle();
    expect(chat.emitted.map(({ event }) => event)).toEqual([
      "member.removed",
      "member.added",
      "chat.marksMoved",
    ]);
  });

  test("49 marks of one tick are two events: the first at once, the others together", async () => {
    const { chat, track } = aTrack();
    for (let n = 1; n <= 49; n++) track.take(markOf(`reader ${n}`, 1));
    await settle();
    expect(marksIn(chat)).toEqual([[{ userId: "reader 1", lastReadSeq: 1 }]]);
    await vi.advanceTimersByTimeAsync(MARKS_TOLD_EVERY_MS);
    expect(marksIn(chat).map((marks) => marks.length)).toEqual([1, 48]);
    expect(track.isIdle()).toBe(true);
  });

  test("who reads on is told four times a second at most, of each person the furthest, and nothing is left out", async () => {
    const { chat, track } = aTrack();
    for (let seq = 1; seq <= 100; seq++) {
      track.take(markOf("ann", seq, { lastDeliveredSeq: 200 - seq }));
      track.take(markOf("bob", 101 - seq));
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(chat.emitted.length).toBeLessThanOrEqual(1 + 4);
    await vi.advanceTimersByTimeAsync(MARKS_TOLD_EVERY_MS);
    expect(marksIn(chat)[1]).toEqual([
      { userId: "bob", lastReadSeq: 100 },
      { userId: "ann", lastReadSeq: 25, lastDeliveredSeq: 198 },
    ]);
    expect(marksIn(chat).at(-1)).toContainEqual(expect.objectContaining({ lastReadSeq: 100 }));
  });

  test("what was gathered is told in the room as it is then: who was removed meanwhile is out of it", async () => {
    const { chat, track } = aTrack();
    const order: string[] = [];
    const { emit, setRoom } = chat.ports;
    vi.spyOn(chat.ports, "emit").mockImplementation((push) => {
      order.push(push.event);
      emit(push);
    });
    vi.spyOn(chat.ports, "setRoom").mockImplementation((members) => {
      order.push(`room of ${members.size}`);
      setRoom(members);
    });
    track.take(markOf("ann", 1));
    track.take(markOf("ann", 2));
    await settle();
    commit(chat, "remove");
    // The bus tells of the removal no sooner than of a mark that was moved after it.
    track.take({ ...markOf("ann", 3), membersRev: 1 });
    await vi.advanceTimersByTimeAsync(MARKS_TOLD_EVERY_MS * 2);
    expect(order).toEqual(["chat.marksMoved", "room of 1", "member.removed", "chat.marksMoved"]);
    expect(marksIn(chat).at(-1)).toEqual([{ userId: "ann", lastReadSeq: 3 }]);
  });

  test("and the log is read when the bus does not bring that", async () => {
    const { chat, track } = aTrack();
    commit(chat, "remove", "add");
    track.take({ ...aReadMark, membersRev: 2 });
    await vi.advanceTimersByTimeAsync(REORDER_WAIT_MS);
    expect(chat.emitted.map(({ event }) => event)).toEqual(["member.added", "chat.marksMoved"]);
    expect(track.isIdle()).toBe(true);
  });

  test("the socket that caused a change is left out, also when the change comes from the log", async () => {
    const { chat, track } = aTrack();
    const emit = vi.spyOn(chat.ports, "emit");
    const [one, two] = commit(chat, "message", "message");
    track.take({ ...(two as LogChange), origin: "socket" });
    track.take({ ...(one as LogChange), push: null });
    await settle();
    expect(emit.mock.calls.map(([, origin]) => origin)).toEqual([undefined, "socket"]);
  });

  test("while the database is away nothing unchecked goes out; then everything, once", async () => {
    const { chat, track } = aTrack();
    vi.spyOn(chat.ports, "readMembers").mockRejectedValueOnce(new Error("down"));
    for (const change of commit(chat, "message", "remove", "message")) track.take(change);
    await settle();
    expect(chat.revs().filter((rev) => rev > 1)).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(chat.revs()).toEqual([1, 2, 3]);
    expect(chat.leaks).toEqual([]);
  });

  test("a recheck fixes the room and reads on, whatever was heard of", async () => {
    const { chat, track } = aTrack();
    const setRoom = vi.spyOn(chat.ports, "setRoom");
    commit(chat, "message");
    track.recheck();
    await settle();
    expect(chat.revs()).toEqual([1]);
    expect(setRoom).toHaveBeenCalledTimes(1);
  });

  test("it is idle when nothing waits, and says so", async () => {
    const { chat, track } = aTrack();
    const onIdle = vi.spyOn(chat.ports, "onIdle");
    const [one, two] = commit(chat, "message", "message");
    track.take(two as LogChange);
    await settle();
    expect(track.isIdle()).toBe(false);
    expect(onIdle).not.toHaveBeenCalled();
    track.take(one as LogChange);
    await settle();
    expect(track.isIdle()).toBe(true);
    expect(onIdle).toHaveBeenCalledTimes(1);
  });

  test("a stopped track is silent", async () => {
    const { chat, track } = aTrack();
    const [, two] = commit(chat, "message", "message");
    track.take(two as LogChange);
    await settle();
    track.stop();
    track.recheck();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(chat.emitted).toEqual([]);
  });
});

test("a removal that is heard of while the members are being read makes it read them again", async () => {
  const questions: { read(): unknown; answer(read: unknown): void }[] = [];
  const chat = fakeChat(
    (read) => new Promise((resolve) => questions.push({ read, answer: resolve as (read: unknown) => void })),
  );
  const track = new ChatTrack(START, chat.ports);
  track.take(commit(chat, "remove")[0] as LogChange);
  await eventually(() => expect(questions).toHaveLength(1));
  const added = commit(chat, "add");
  const membersThen = questions[0]?.read();
  for (const change of [...added, ...commit(chat, "remove", "message")]) track.take(change);
  questions[0]?.answer(membersThen);
  await eventually(() => expect(questions).toHaveLength(2));
  expect(chat.emitted).toEqual([]);
});
