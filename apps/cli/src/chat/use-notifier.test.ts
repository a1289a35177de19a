import { describe, expect, it } from "vitest";
import { openScreen } from "../testing/open-screen.ts";
import { aMessage, weekend, withBob } from "../testing/people.ts";
import { notifySequence } from "./notify-sequence.ts";

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

  it("carry nothing that steers, whatever the style", () => {
    const sequence = notifySequence("osc9", { title: "a\x1b\\b", body: "\x9c\x07\x1b[2J" });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for.
    expect(sequence.slice(3, -1)).not.toMatch(/[\x00-\x1f\x7f-\x9f]/);
  });
});
