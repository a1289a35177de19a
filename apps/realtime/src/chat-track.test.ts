import type { LogChange } from "@parley/core";
import type { ChatId, LogEvent, PushEvent } from "@parley/protocol";
import { expect, test, vi } from "vitest";
import { createChatTrack } from "./chat-track.ts";

const chatId = "chat" as ChatId;
const aRow = (rev: number): LogEvent => ({ event: "chat.created", data: { chatId, rev } });
/** So large that the bus brought its numbers alone. */
const numbersOf = (rev: number): LogChange => ({
  scope: "log",
  chatId,
  rev,
  membersRev: 1,
  push: null,
  subjectIds: [],
});

function aTrack({ rev, log }: { rev: number; log: LogEvent[] }) {
  const emitted: PushEvent[] = [];
  const head = log.at(-1)?.data.rev ?? rev;
  const track = createChatTrack(
    chatId,
    { rev, membersRev: 1 },
    {
      emit: (push) => void emitted.push(push),
      fixRoom: async () => 1,
      readLog: async (since) => {
        return { changes: log.filter(({ data }) => data.rev > since), rev: head, more: false };
      },
      onError: (error) => {
        throw error;
      },
    },
  );
  return { track, emitted };
}

test("what is read from the log is pushed as it stands there", async () => {
  const log = [aRow(6), aRow(7)];
  const { track, emitted } = aTrack({ rev: 5, log });
  track.take(numbersOf(7));
  track.take(numbersOf(6));
  await vi.waitFor(() => expect(emitted).toEqual(log));
  expect(track.rev).toBe(7);
  track.stop();
});

test("where a row has changed since, the push tells over which hole it goes: clients need not ask", async () => {
  const { track, emitted } = aTrack({ rev: 5, log: [aRow(6), aRow(9), aRow(10)] });
  track.take(numbersOf(6));
  const after = { event: "chat.created", data: { chatId, rev: 9, after: 6 } };
  await vi.waitFor(() => expect(emitted).toEqual([aRow(6), after, aRow(10)]));
  track.stop();
});
