import { describe, expect, it } from "vitest";
import { openScreen } from "../testing/open-screen.ts";
import { weekend, withBob } from "../testing/people.ts";

/** Ann is removed from Weekend, where these texts were not sent. */
function removed({ chats = [weekend, withBob], unsent }: { chats?: (typeof weekend)[]; unsent: string[] }) {
  const screen = openScreen({ chats });
  const remove = () =>
    screen.client.change((state) => {
      const { [weekend.id]: _, ...others } = state.chats;
      const notice = { chatId: weekend.id, kind: "chat-gone" as const, title: "Weekend", unsent };
      return { ...state, chats: others, notices: [notice] };
    });
  return { ...screen, remove };
}

describe("a chat that goes away", () => {
  it("says so until Esc", async () => {
    const { terminal, client, remove } = removed({ unsent: [] });
    await terminal.shows("Weekend  2 members");
    remove();
    await terminal.shows("You are no longer in Weekend.  Esc dismiss");
    terminal.type("\x1b");
    await expect.poll(() => client.getState().notices).toEqual([]);
  });

  it("shows what was not sent before it goes, and copies it", async () => {
    const { terminal, client, remove } = removed({ unsent: ["On my\nway", "Wait for me"] });
    await terminal.shows("Weekend  2 members");
    remove();
    await terminal.shows("You are no longer in Weekend.  Esc shows 2 unsent texts");
    terminal.type("\x1b");
    await terminal.shows(/On my *\n.*way *\n.*\n.*Wait for me/);
    expect(client.getState().notices).toHaveLength(1);
    terminal.type("y");
    const copied = Buffer.from("On my\nway\nWait for me").toString("base64");
    await expect.poll(terminal.written).toContain(`\x1b]52;c;${copied}\x07`);
    terminal.type("\x1b");
    await terminal.shows("› Message");
    expect(client.getState().notices).toEqual([]);
  });

  it("does so too when it was the only chat", async () => {
    const { terminal, client, remove } = removed({ chats: [weekend], unsent: ["Wait for me"] });
    await terminal.shows("Weekend  2 members");
    remove();
    await terminal.shows("No chats yet");
    terminal.type("\x1b");
    await terminal.shows("Wait for me");
    terminal.type("q");
    await terminal.shows("No chats yet");
    expect(client.getState().notices).toEqual([]);
  });
});
