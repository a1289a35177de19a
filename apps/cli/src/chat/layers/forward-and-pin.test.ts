import { describe, expect, it } from "vitest";
import { openScreen } from "../../testing/open-screen.ts";
import { aMessage, weekend, withBob } from "../../testing/people.ts";

const pinned = {
  ...aMessage(weekend, { seq: 1, body: "Meet at nine" }),
  pinnedAt: "2026-11-20T10:30:00.000Z",
};
const messages = [pinned, aMessage(weekend, { seq: 2 })];

async function afterKeys(keys: string, role: "admin" | "member" = "admin") {
  const screen = openScreen({
    chats: [{ ...weekend, role }, withBob],
    messages,
    answers: {
      "message.forward": () => ({
        message: aMessage(withBob, { seq: 2 }),
        duplicate: false,
        senderReadSeq: 2,
      }),
    },
  });
  await screen.terminal.shows("› Message");
  screen.terminal.type("\x1b");
  await screen.terminal.shows("› i writes");
  screen.terminal.type(keys);
  return screen;
}

describe("a selected message", () => {
  it("is forwarded to the chat that is picked, and that chat opens", async () => {
    const { terminal, client } = await afterKeys("f");
    await terminal.shows(/Forward to:.*\n.*\n.*▌ Bob Stone {2}@bob/);
    terminal.type("\r");
    await terminal.shows("Forwarded to Bob Stone.");
    await terminal.shows("│ Bob Stone  @bob");
    const asked = client.asked.find((each) => each.startsWith("call message.forward"));
    expect(JSON.parse(asked?.slice("call message.forward ".length) ?? "")).toMatchObject({
      chatId: weekend.id,
      seq: 2,
      toChatId: withBob.id,
    });
  });

  it("is pinned, and unpinned when it is already", async () => {
    const { client, terminal } = await afterKeys("p");
    await expect.poll(() => client.asked).toContain('message.pin {"seq":2}');
    terminal.type("kp");
    await expect.poll(() => client.asked).toContain('message.unpin {"seq":1}');
  });

  it("is not pinned by those who may not", async () => {
    const { client, terminal } = await afterKeys("p", "member");
    await terminal.shows("You may not do this here");
    expect(client.asked).not.toContain('message.pin {"seq":2}');
  });
});

describe("what is pinned", () => {
  it("is listed, and gone to", async () => {
    const { client, terminal } = await afterKeys("");
    client.change((state) => {
      const chat = state.chats[weekend.id];
      const aside = { visit: null, quoted: {}, pins: [pinned] };
      return chat ? { ...state, chats: { ...state.chats, [chat.id]: { ...chat, aside } } } : state;
    });
    terminal.type("P");
    await terminal.shows(/Pinned:.*\n.*\n.*▌ .*Bob Stone {2}Meet at nine/);
    terminal.type("\r");
    await expect.poll(() => client.asked).toContain('visit {"seq":1}');
  });
});
