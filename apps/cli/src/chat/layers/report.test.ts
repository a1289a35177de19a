import { AppError, type ReportId } from "@parley/protocol";
import { describe, expect, it } from "vitest";
import { openScreen } from "../../testing/open-screen.ts";
import { aMessage, ann, bob, weekend } from "../../testing/people.ts";

const messages = [
  aMessage(weekend, { seq: 1, sender: ann, body: "Mine" }),
  aMessage(weekend, { seq: 2, body: "Buy gold" }),
];
const done = () => ({ reportId: "0198f2a0-0000-7000-8000-0000000000e1" as ReportId });

async function afterKeys(keys: string, answer: typeof done = done) {
  const screen = openScreen({ chats: [weekend], messages, answers: { "report.create": answer } });
  await screen.terminal.shows("› Message");
  screen.terminal.type("\x1b");
  await screen.terminal.shows("› i writes");
  screen.terminal.type(keys);
  return screen;
}

describe("a report to the admins", () => {
  it("of a message says who will see it, and asks why and what else they should know", async () => {
    const { terminal, client } = await afterKeys("!");
    await terminal.shows(/Report this message:.*\n.*The admins will see it and the two messages before/);
    terminal.type("spam\r");
    await terminal.shows("Report this message: Spam");
    await terminal.shows(/two messages before *\n.*and after it\. Nobody else learns of it/);
    terminal.type("Third time\r");
    await terminal.shows("The admins will see your report.");
    const report = { chatId: weekend.id, seq: 2, reason: "spam", note: "Third time" };
    expect(client.asked).toContain(`call report.create ${JSON.stringify(report)}`);
  });

  it("needs no note", async () => {
    const { terminal, client } = await afterKeys("!");
    await terminal.shows("Report this message:");
    terminal.type("else\r");
    await terminal.shows("Report this message: Something else");
    terminal.type("\r");
    await terminal.shows("The admins will see your report.");
    const report = { chatId: weekend.id, seq: 2, reason: "other", note: "" };
    expect(client.asked).toContain(`call report.create ${JSON.stringify(report)}`);
  });

  it("of a person is made where the members are", async () => {
    const { terminal, client } = await afterKeys("m");
    await terminal.shows("Bob Stone");
    terminal.type("bob\r");
    await terminal.shows("Report Bob Stone");
    terminal.type("report\r");
    await terminal.shows(/Report Bob Stone:.*\n.*and no messages/);
    terminal.type("abuse\r");
    await terminal.shows("Report Bob Stone: Abuse");
    terminal.type("\r");
    await terminal.shows("The admins will see your report.");
    const report = { userId: bob.id, reason: "abuse", note: "" };
    expect(client.asked).toContain(`call report.create ${JSON.stringify(report)}`);
  });

  it("that is refused says why, and keeps what was written", async () => {
    const { terminal } = await afterKeys("!", () => {
      throw new AppError("rate_limited");
    });
    await terminal.shows("Report this message:");
    terminal.type("spam\r");
    await terminal.shows("Report this message: Spam");
    terminal.type("Third time\r");
    await terminal.shows("too fast");
    await terminal.shows("Third time");
  });

  it("is not made of one's own message", async () => {
    const { terminal } = await afterKeys("k!");
    await terminal.shows("Your own messages cannot be reported.");
  });
});
