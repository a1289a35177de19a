import { SessionId } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { openScreen } from "../../testing/open-screen.ts";
import { annHerself } from "../../testing/people.ts";
import { copySequence } from "../copy-sequence.ts";

const phone = {
  id: SessionId.parse("0198f2a0-0000-7000-8000-0000000000b2"),
  kind: "web" as const,
  name: "Phone",
  userAgent: "Phone",
  lastAddress: "192.0.2.7",
  createdAt: "2026-11-20T10:00:00.000Z",
  lastSeenAt: "2026-11-20T10:00:00.000Z",
  isCurrent: false,
  connections: [],
};

/** The settings on the screen; what the account is told is so at once, as with a server. */
async function inSettings({ isLanguageChosen = false } = {}) {
  const screen = openScreen({
    isLanguageChosen,
    answers: {
      "me.update": (fields) => {
        const change = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
        const me = { ...(screen.client.getState().me ?? annHerself), ...change };
        screen.client.change((state) => ({ ...state, me }));
        return me;
      },
      "session.list": () => ({ sessions: [phone] }),
    },
  });
  await screen.terminal.shows("› Message");
  screen.terminal.type("\x1b");
  await screen.terminal.shows("› i writes");
  screen.terminal.type(",");
  await screen.terminal.shows("Settings:");
  return screen;
}

describe("the settings", () => {
  it("change the language, of the screen too", async () => {
    const { terminal } = await inSettings();
    terminal.type("\r");
    await terminal.shows("Language: English");
    terminal.type("\r");
    await terminal.shows("Язык: Русский");
    await terminal.shows("Настройки:");
  });

  it("offer no language where one was chosen for this terminal, which stays", async () => {
    const { terminal, client } = await inSettings({ isLanguageChosen: true });
    client.change((state) => ({ ...state, me: { ...annHerself, locale: "ru" } }));
    terminal.type("\x1b");
    await terminal.shows("› i writes");
    terminal.type(",");
    await terminal.shows("Settings:");
    expect(terminal.lines().join("\n")).not.toContain("Language");
  });

  it("change what others see, and stay open", async () => {
    const { terminal, client } = await inSettings();
    terminal.type("read\r");
    await terminal.shows("Others see what I have read: no");
    expect(client.asked).toContain('call me.update {"hasReceipts":false}');
    terminal.type("\x15online\r");
    await terminal.shows("Others see when I am online: no");
    expect(client.asked).toContain('call me.update {"sharesPresence":false}');
  });

  it("change the theme and the notifications of this terminal", async () => {
    const { terminal, kept } = await inSettings();
    terminal.type("notif\r");
    await terminal.shows("Notifications of this terminal: bell");
    terminal.type("\x15theme\r");
    await terminal.shows("default  ✓");
    terminal.type("dusk\r");
    await expect.poll(() => kept).toEqual({ notify: "bell", theme: "dusk" });
    await terminal.shows("› i writes");
  });

  it("tell how another device is signed out, and copy that", async () => {
    const { terminal, client } = await inSettings();
    terminal.type("devices\r");
    await terminal.shows("Phone  192.0.2.7");
    terminal.type("\r");
    await terminal.shows("Sign Phone out?");
    const command = "parley devices revoke 0198f2a0";
    await terminal.shows(command);
    terminal.type("y");
    await terminal.shows("Copied.");
    expect(terminal.written()).toContain(copySequence(command));
    terminal.type("\x1b");
    await terminal.shows("Phone  192.0.2.7");
    expect(client.asked.filter((call) => call.includes("session.revoke"))).toEqual([]);
  });
});
