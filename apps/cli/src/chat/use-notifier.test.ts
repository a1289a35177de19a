import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { openScreen } from "../testing/open-screen.ts";
import { aMessage, weekend, withBob } from "../testing/people.ts";
import { notifySequence } from "./notify-sequence.ts";
import type { NotifyWay } from "./notify-way.ts";

describe("notifications", () => {
  it("are made while the terminal is not looked at, and only then", async () => {
    const { terminal, client } = openScreen();
    await terminal.shows("Weekend  2 members");
    client.receive(aMessage(withBob, { seq: 1, body: "seen" }));
    await terminal.shows("seen");
    expect(terminal.written()).not.toContain("\x1b]777");
    terminal.type("\x1b[O");
    terminal.type("x");
    await terminal.shows("› x");
    client.receive(aMessage(weekend, { seq: 4, body: "You;\x1b]0;evil\x07there?" }));
    await terminal.shows("You;");
    expect(terminal.written()).toContain("\x07\x1b]777;notify;Weekend;Bob Stone: You,␛]0,evil␇there?\x07");
    terminal.type("\x1b[I");
    terminal.type("y");
    await terminal.shows("› xy");
    client.receive(aMessage(weekend, { seq: 5, body: "looked at" }));
    await terminal.shows("looked at");
    expect(terminal.written().match(/\]777/g)).toHaveLength(1);
  });

  it("are the bell alone, a command's, or none, as one has chosen", async () => {
    const dir = await mkdtemp(join(tmpdir(), "parley-notify-"));
    onTestFinished(() => rm(dir, { recursive: true }));
    const told = join(dir, "told");
    const tell = async (notify: NotifyWay) => {
      const { terminal, client } = openScreen({ notify });
      await terminal.shows("Weekend  2 members");
      terminal.type("\x1b[O");
      terminal.type("x");
      await terminal.shows("› x");
      const before = terminal.written().length;
      client.receive(aMessage(weekend, { seq: 4, body: "there?" }));
      await terminal.shows("10:04  there?");
      return { terminal, after: () => terminal.written().slice(before) };
    };
    const { after: rung } = await tell("bell");
    expect([rung().includes("\x07"), rung().includes("\x1b]")]).toEqual([true, false]);
    const { after: silent } = await tell("off");
    expect(silent()).not.toContain("\x07");
    const { after: commanded } = await tell({ command: `cat > ${told}.part && mv ${told}.part ${told}` });
    expect(JSON.parse(await vi.waitFor(() => readFile(told, "utf8"), { timeout: 5_000 }))).toEqual({
      v: 1,
      event: "notification",
      chatId: weekend.id,
      kind: "group",
      title: "Weekend",
      sender: "Bob Stone",
      body: "there?",
    });
    expect(commanded()).not.toContain("\x07");
    const { terminal } = await tell({ command: "exit 3" });
    await terminal.shows("The command for notifications failed.");
  });

  it("carry nothing that steers, whatever the style", () => {
    const sequence = notifySequence("osc9", { title: "a\x1b\\b", body: "\x9c\x07\x1b[2J" });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for.
    expect(sequence.slice(3, -1)).not.toMatch(/[\x00-\x1f\x7f-\x9f]/);
  });
});
