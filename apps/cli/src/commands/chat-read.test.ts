import { describe, expect, it } from "vitest";
import type { Answers } from "../testing/fake-server.ts";
import { aMessage, bob, weekend, withBob } from "../testing/people.ts";
import { signedIn } from "../testing/signed-in.ts";

/** Two of Bob's messages wait; a fourth came after the list was made. */
const chat = { ...weekend, lastSeq: 3, lastReadSeq: 1, unreadCount: 2 };

function aReader() {
  const marks: object[] = [];
  const answers: Answers = {
    "chat.list": () => ({ chats: [chat, { ...withBob, unreadCount: 0 }], nextCursor: null }),
    "chat.get": () => chat,
    "chat.read": ({ chatId, seq }) => {
      marks.push({ chatId, seq });
      return { lastReadSeq: seq, unreadCount: 0 };
    },
    "message.list": ({ after }) => ({
      messages: [1, 2, 3, 4]
        .filter((seq) => seq > Number(after))
        .map((seq) => ({ ...aMessage(weekend, { seq }), read: false, readCount: 0 })),
      lastSeq: 4,
      readByAllSeq: 0,
      users: [bob],
    }),
  };
  return { marks, answers };
}

describe("read", () => {
  it("marks what it has printed, and not what came meanwhile", async () => {
    const { marks, answers } = aReader();
    const { parley } = await signedIn(answers);
    const { out, err } = await parley(["read", "--utc"]);
    expect(out).toBe(
      "2  Weekend\n2  2026-11-20 10:02  Bob Stone  message 2\n3  2026-11-20 10:03  Bob Stone  message 3\n",
    );
    expect(err).toBe("2 messages are now read.\n");
    expect(marks).toEqual([{ chatId: weekend.id, seq: 3 }]);
  });

  it("marks up to a number, and in silence", async () => {
    const { marks, answers } = aReader();
    const { parley } = await signedIn(answers);
    expect((await parley(["read", "Weekend", "--up-to", "2", "--quiet"])).out).toBe("");
    expect(marks).toEqual([{ chatId: weekend.id, seq: 2 }]);
  });

  it("marks nothing when somebody only peeks", async () => {
    const { marks, answers } = aReader();
    const { parley } = await signedIn(answers);
    const { out, err } = await parley(["read", "--peek", "--json"]);
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).seq),
    ).toEqual([2, 3]);
    expect((await parley(["read", "--peek"])).err).toBe("2 messages stay unread.\n");
    expect([marks, err]).toEqual([[], ""]);
  });

  it.each(["history", "tail", "unread"])("leaves it to this command: %s marks nothing", async (name) => {
    const { marks, answers } = aReader();
    const { parley } = await signedIn(answers);
    expect((await parley([name, "Weekend"])).code).toBe(0);
    expect(marks).toEqual([]);
  });
});
