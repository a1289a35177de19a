import { describe, expect, it } from "vitest";
import { openScreen } from "../../testing/open-screen.ts";
import { aMember, bob, weekend } from "../../testing/people.ts";

const answers = {
  "chat.setMine": () => weekend.mine,
  "chat.update": () => weekend as never,
  "chat.leave": () => ({}),
  "member.setRole": () => ({ member: aMember(bob) }),
  "member.remove": () => ({}),
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

describe("the menu of a chat", () => {
  it("changes what one's own settings are", async () => {
    const { terminal, client } = await afterKeys("o");
    await terminal.shows("Pin to the top");
    terminal.type("pin\r");
    await expect
      .poll(() => client.asked)
      .toContain(`call chat.setMine ${JSON.stringify({ chatId: weekend.id, isPinned: true })}`);
  });

  it("renames a group", async () => {
    const { terminal, client } = await afterKeys("o");
    await terminal.shows("Change the title");
    terminal.type("title\r");
    await terminal.shows("New title:");
    terminal.type("Sunday\r");
    await expect
      .poll(() => client.asked)
      .toContain(`call chat.update ${JSON.stringify({ chatId: weekend.id, title: "Sunday" })}`);
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
});
