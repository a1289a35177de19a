import type { State } from "@parley/client";
import type { MySettings } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { openScreen } from "../../testing/open-screen.ts";
import { aMember, bob, weekend } from "../../testing/people.ts";

const answers = {
  "chat.setMine": () => weekend.mine,
  "chat.update": () => weekend as never,
  "chat.leave": () => ({}),
  "member.setRole": () => ({ member: aMember(bob) }),
  "member.remove": () => ({}),
  "user.block": () => ({}),
  "user.unblock": () => ({}),
};

/** The screen of a group's owner, with the keys typed in normal mode. */
async function afterKeys(keys: string, role: "owner" | "member" = "owner") {
  const screen = openScreen({ chats: [{ ...weekend, role }], answers });
  await screen.terminal.shows("› Message");
  screen.terminal.type("\x1b");
  await screen.terminal.shows("› i writes");
  screen.terminal.type(keys);
  return screen;
}

/** The state after the server has told how Ann has the group. */
function setMine(state: State, fields: Partial<MySettings>): State {
  const chat = state.chats[weekend.id];
  if (!chat) return state;
  const mine = { ...chat.mine, ...fields };
  return { ...state, chats: { ...state.chats, [weekend.id]: { ...chat, mine } } };
}

describe("the menu of a chat", () => {
  it("changes what one's own settings are", async () => {
    const { terminal, client } = await afterKeys("o");
    await terminal.shows("Pin to the top");
    terminal.type("pin\r");
    await expect
      .poll(() => client.asked)
      .toContain(`call chat.setMine ${JSON.stringify({ chatId: weekend.id, isPinned: true })}`);
  });

  it("tells of mentions only, and of everything again", async () => {
    const { terminal, client } = await afterKeys("o");
    const levelIs = (notificationLevel: "mentions" | "all") =>
      expect
        .poll(() => client.asked)
        .toContain(`call chat.setMine ${JSON.stringify({ chatId: weekend.id, notificationLevel })}`);
    await terminal.shows("Notify of mentions only");
    terminal.type("mentions\r");
    await levelIs("mentions");
    client.change((state) => setMine(state, { notificationLevel: "none" }));
    await terminal.shows("› i writes");
    terminal.type("o");
    await terminal.shows("Notify of everything");
    terminal.type("everything\r");
    await levelIs("all");
  });

  it("renames a group", async () => {
    const { terminal, client } = await afterKeys("o");
    await terminal.shows("Change the title");
    terminal.type("title\r");
    await terminal.shows("New title");
    terminal.type("\x15Sunday\r");
    await expect
      .poll(() => client.asked)
      .toContain(`call chat.update ${JSON.stringify({ chatId: weekend.id, title: "Sunday" })}`);
  });

  it("says what a group is about, in several lines, and what newcomers see", async () => {
    const { terminal, client } = await afterKeys("o");
    await terminal.shows("Change the description");
    terminal.type("descr\r");
    await terminal.shows("Alt-Enter begins a new line.");
    terminal.type("Boats");
    terminal.type("\x1b\r");
    await terminal.shows(/› Boats\n/);
    terminal.type("渡し船");
    await terminal.shows(/› Boats\n.* 渡し船/);
    terminal.type("\r");
    await expect
      .poll(() => client.asked)
      .toContain(`call chat.update ${JSON.stringify({ chatId: weekend.id, description: "Boats\n渡し船" })}`);
    await terminal.shows("› i writes");
    terminal.type("o");
    await terminal.shows("Newcomers see the history: yes");
    terminal.type("history\r");
    await expect
      .poll(() => client.asked)
      .toContain(`call chat.update ${JSON.stringify({ chatId: weekend.id, hasOpenHistory: false })}`);
  });

  it("keeps a title that the server does not take, with the reason", async () => {
    const { terminal } = openScreen({ chats: [{ ...weekend, role: "owner" }] });
    await terminal.shows("› Message");
    terminal.type("\x1b");
    await terminal.shows("› i writes");
    terminal.type("otitle\r");
    await terminal.shows("› Weekend");
    terminal.type("s\r");
    await terminal.shows(/› Weekends\n.*\n.*The server is busy or cannot be reached/);
    terminal.type(`\x15${"x".repeat(129)}\r`);
    await terminal.shows(/x\n.*\n.*A title is one line of at most 128 characters\./);
  });

  it("leaves a group after a question, and offers plain members no more than they may", async () => {
    const { terminal, client } = await afterKeys("o", "member");
    await terminal.shows("Leave the group");
    expect(terminal.lines().join("\n")).not.toMatch(/Change the title|Add somebody/);
    terminal.type("leave\r");
    await terminal.shows("Leave this group? (y/n)");
    terminal.type("y");
    await expect
      .poll(() => client.asked)
      .toContain(`call chat.leave ${JSON.stringify({ chatId: weekend.id })}`);
  });

  it("lists members, and does to them what one's role allows", async () => {
    const { terminal, client } = await afterKeys("m");
    await terminal.shows(/Members:.*\n.*2 members\n.*▌ Ann Lee {2}@ann\n.* Bob Stone {2}@bob/);
    terminal.type("bo\r");
    await terminal.shows("Make an admin");
    terminal.type("admin\r");
    const who = { chatId: weekend.id, userId: bob.id };
    await expect
      .poll(() => client.asked)
      .toContain(`call member.setRole ${JSON.stringify({ ...who, role: "admin" })}`);
    await terminal.shows("› i writes");
    terminal.type("m");
    await terminal.shows("Members:");
    terminal.type("bo\r");
    await terminal.shows("Make an admin");
    terminal.type("remove\r");
    await terminal.shows("Remove Bob Stone from this group?");
    terminal.type("y");
    await expect.poll(() => client.asked).toContain(`call member.remove ${JSON.stringify(who)}`);
  });

  it("blocks a member after a question, and takes it back", async () => {
    const { terminal, client } = await afterKeys("mbo\r", "member");
    await terminal.shows("Block");
    terminal.type("block\r");
    await terminal.shows("Block Bob Stone? They cannot write to you directly any more. (y/n)");
    terminal.type("y");
    const who = JSON.stringify({ userId: bob.id });
    await expect.poll(() => client.asked).toContain(`call user.block ${who}`);
    client.change((state) => ({ ...state, blockedIds: [bob.id] }));
    await terminal.shows("› i writes");
    terminal.type("mbo\r");
    await terminal.shows("Unblock");
    terminal.type("unblock\r");
    await expect.poll(() => client.asked).toContain(`call user.unblock ${who}`);
  });
});
