import { AppError } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { openScreen } from "../../testing/open-screen.ts";
import { bob, weekend } from "../../testing/people.ts";

/** The screen of a group's admin, where Bob is shut out until he is let in. */
async function afterKeys(keys: string, role: "admin" | "member" = "admin") {
  const shutOut = [bob];
  const letIn = () => {
    shutOut.length = 0;
    return {};
  };
  const screen = openScreen({
    chats: [{ ...weekend, role }],
    answers: {
      "member.bans": () => ({ users: [...shutOut] }),
      "member.unban": letIn,
      "user.blocks": () => ({ users: [...shutOut] }),
      "user.unblock": letIn,
    },
  });
  await screen.terminal.shows("› Message");
  screen.terminal.type("\x1b");
  await screen.terminal.shows("› i writes");
  screen.terminal.type(keys);
  return screen;
}

describe("who is banned from a group", () => {
  it("is listed, and let in again after a question", async () => {
    const { terminal, client } = await afterKeys("o");
    await terminal.shows("Banned people");
    terminal.type("banned\r");
    await terminal.shows(/Banned people:.*\n.*Enter lifts a ban\.\n.*▌ Bob Stone {2}@bob/);
    terminal.type("\r");
    await terminal.shows("Lift the ban on Bob Stone? (y/n)");
    terminal.type("n");
    await terminal.shows("Esc cancel");
    terminal.type("\r");
    await terminal.shows("(y/n)");
    terminal.type("y");
    await terminal.shows(/Banned people:.*\n.*Nobody is banned\./);
    const who = { chatId: weekend.id, userId: bob.id };
    expect(client.asked.filter((each) => each.startsWith("call member.unban"))).toEqual([
      `call member.unban ${JSON.stringify(who)}`,
    ]);
  });

  it("is no business of plain members", async () => {
    const { terminal } = await afterKeys("o", "member");
    await terminal.shows("Leave the group");
    expect(terminal.lines().join("\n")).not.toContain("Banned people");
  });
});

describe("whom one has blocked", () => {
  it("is listed in the settings, and unblocked after a question", async () => {
    const { terminal, client } = await afterKeys(",");
    await terminal.shows("Blocked people");
    terminal.type("blocked\r");
    await terminal.shows(/Blocked people:.*\n.*\n.*▌ Bob Stone {2}@bob/);
    terminal.type("\r");
    await terminal.shows("Unblock Bob Stone? (y/n)");
    // The list under the question takes no letters.
    terminal.type("xy");
    await terminal.shows(/Blocked people:\n.*You have blocked nobody\./);
    expect(client.asked).toContain(`call user.unblock ${JSON.stringify({ userId: bob.id })}`);
  });

  it("is not known without a server, and the list says so", async () => {
    const screen = openScreen({
      answers: {
        "user.blocks": () => {
          throw new AppError("timeout");
        },
      },
    });
    await screen.terminal.shows("› Message");
    screen.terminal.type("\x1b");
    await screen.terminal.shows("› i writes");
    screen.terminal.type(",blocked\r");
    await screen.terminal.shows(/Blocked people:.*\n.*The server did not answer in time/);
  });
});
