import type { LogChange } from "@parley/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ChatTrack } from "./chat-track.ts";
import { fakeChat } from "./testing/fake-chat.ts";

/** What happens to a change on the bus. */
const Fate = fc.record({
  step: fc.constantFrom("message", "message", "remove", "add"),
  copies: fc.constantFrom(1, 1, 0, 2),
  isCutShort: fc.boolean(),
});

test("I10, I14 whatever the bus reorders, doubles, drops or cuts short, and whenever the database answers", async () => {
  const Script = fc.array(Fate, { minLength: 1, maxLength: 25 });
  const Failures = fc.array(fc.boolean(), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), Script, Failures, async (scheduler, script, failures) => {
      // Other things happen before the database reads, and between its reading and its answer.
      const answer = async <Read>(read: () => Read) => {
        await scheduler.schedule(Promise.resolve());
        if (failures.pop()) throw new Error("down");
        return scheduler.schedule(Promise.resolve(read()));
      };
      const chat = fakeChat(answer);
      const track = new ChatTrack({ rev: 0, membersRev: 0 }, chat.ports);
      const publish = (change: LogChange) =>
        void scheduler.schedule(Promise.resolve(), "bus").then(() => track.take(change));
      scheduler.scheduleSequence(
        script.map(({ step, copies, isCutShort }) => async () => {
          const change = chat.commit(step as "message");
          for (let copy = 0; change && copy < copies; copy++)
            publish(isCutShort ? { ...change, push: null } : change);
        }),
      );
      await scheduler.waitIdle();
      failures.splice(0);
      track.recheck();
      await scheduler.waitIdle();
      track.stop();
      expect(chat.leaks).toEqual([]);
      expect(chat.revs()).toEqual([...new Set(chat.revs())].sort((a, b) => a - b));
      expect(chat.revs()).toEqual(expect.arrayContaining(chat.finalRevs()));
    }),
    { numRuns: 2_000 },
  );
});
