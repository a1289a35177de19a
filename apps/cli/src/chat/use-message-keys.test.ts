import { describe, expect, it } from "vitest";
import { TerminalError } from "../terminal-error.ts";
import { manyMessages, openScreen, type Screen } from "../testing/open-screen.ts";
import { aFile, aMessage, ann, weekend } from "../testing/people.ts";

const exchange = [
  aMessage(weekend, { seq: 1, body: "Shall *we*?" }),
  aMessage(weekend, { seq: 2, sender: ann, body: "Yes!" }),
  aMessage(weekend, { seq: 3, body: "Good" }),
];

/** The screen in normal mode, with the last message selected. */
async function inNormalMode(world: Parameters<typeof openScreen>[0]): Promise<Screen> {
  const screen = openScreen(world);
  await screen.terminal.shows("› Message");
  screen.terminal.type("\x1b");
  await screen.terminal.shows("› i writes");
  return screen;
}

describe("normal mode", () => {
  it("moves over the messages and comes back to writing", async () => {
    const { terminal, client } = await inNormalMode({ messages: manyMessages(60) });
    await terminal.shows(/11:00 ▌message 60/);
    terminal.type("kk");
    await terminal.shows(/10:58 ▌message 58/);
    terminal.type("j");
    await terminal.shows(/10:59 ▌message 59/);
    terminal.type("g");
    await terminal.shows(/10:01 ▌message 1\n/);
    terminal.type("G");
    await terminal.shows(/11:00 ▌message 60/);
    terminal.type("ihello\r");
    await terminal.shows("› Message");
    expect(client.asked).toContain("send hello");
    expect(terminal.lines().join("\n")).not.toContain("▌message");
  });

  it("hears the keys of a Cyrillic layout", async () => {
    const { terminal } = await inNormalMode({ messages: manyMessages(60), language: "en" });
    terminal.type("лл");
    await terminal.shows(/10:58 ▌message 58/);
    terminal.type("П");
    await terminal.shows(/11:00 ▌message 60/);
  });

  it("takes what is pasted for text, and never for keys", async () => {
    const { terminal, client } = await inNormalMode({ messages: exchange });
    terminal.type("\x1b[200~dy\x1b[201~");
    await terminal.shows("› dy");
    expect(client.asked).not.toContainEqual(expect.stringContaining("delete"));
  });

  it("replies to a message, unless Esc thinks better of it", async () => {
    const { terminal, client } = await inNormalMode({ messages: exchange });
    terminal.type("kkr");
    await terminal.shows("── Reply to Bob Stone: Shall *we*?");
    terminal.type("Now\r");
    await terminal.shows("◷");
    terminal.type("\x1b");
    await terminal.shows("› i writes");
    terminal.type("kr");
    await terminal.shows("── Reply to Bob Stone: Good");
    terminal.type("\x1b");
    await terminal.shows(/│ ─{50,}\n.*› Message/);
    expect(client.asked.filter((what) => what.startsWith("send"))).toEqual(["send Now (to 1)"]);
  });

  it("edits one's own message apart from the draft, and nobody else's", async () => {
    const { terminal, client } = await inNormalMode({ messages: exchange });
    terminal.type("e");
    await terminal.shows("Only your own messages can be edited.");
    terminal.type("i");
    await terminal.shows("› Message");
    terminal.type("draft\x1b");
    await terminal.shows("▌Good");
    terminal.type("ke");
    await terminal.shows(/── Edit You: Yes! ─+\n.*› Yes!/);
    terminal.type(" Now\r");
    await terminal.shows("› draft");
    expect(client.asked).toContain('message.edit {"seq":2,"body":"Yes! Now"}');
  });

  it("deletes after a question only", async () => {
    const { terminal, client } = await inNormalMode({ messages: exchange });
    terminal.type("kd");
    await terminal.shows("Delete this message for everybody? (y/n)");
    terminal.type("н");
    await terminal.shows("i write");
    expect(client.asked).not.toContainEqual(expect.stringContaining("message.delete"));
    terminal.type("d");
    await terminal.shows("Delete this message for everybody?");
    terminal.type("y");
    await expect.poll(() => client.asked).toContain('message.delete {"seq":2}');
    terminal.type("jd");
    await terminal.shows("Delete this message for yourself?");
    terminal.type("y");
    await expect.poll(() => client.asked).toContain('message.hide {"seq":3}');
  });

  it("copies the text and the link through the terminal", async () => {
    const { terminal } = await inNormalMode({ messages: exchange });
    terminal.type("y");
    await terminal.shows("Copied.");
    expect(terminal.written()).toContain(`\x1b]52;c;${btoa("Good")}\x07`);
    terminal.type("l");
    await terminal.shows("The link is copied.");
    expect(terminal.written()).toContain(`\x1b]52;c;${btoa(`https://chat.test/chats/${weekend.id}/3`)}\x07`);
  });

  it("saves the file of a message and says where it is, or why not", async () => {
    const saved: number[] = [];
    const saveFile: NonNullable<Parameters<typeof openScreen>[0]>["saveFile"] = async ({ seq, file }) => {
      saved.push(seq);
      if (seq === 3) throw new TerminalError("internal", "unwritableFile", { values: { path: "/home/ann" } });
      return `/home/ann/${file.name}`;
    };
    const messages = [2, 3].map((seq) => aMessage(weekend, { seq, body: "", file: aFile() }));
    const { terminal } = await inNormalMode({ messages: [...exchange.slice(0, 1), ...messages], saveFile });
    terminal.type("w");
    await terminal.shows("/home/ann cannot be written.");
    terminal.type("kц");
    await terminal.shows("Saved: /home/ann/harbour.png");
    terminal.type("y");
    await terminal.shows("Copied.");
    expect(terminal.written()).toContain(`\x1b]52;c;${btoa("harbour.png")}\x07`);
    terminal.type("kw");
    await terminal.shows("This message carries no file.");
    expect(saved).toEqual([3, 2]);
  });

  it("reacts with an emoji that is found by its name", async () => {
    const { terminal, client } = await inNormalMode({ messages: exchange });
    terminal.type("+");
    await terminal.shows(/React with:.*\n.*\n.*▌ 👍 +\+1/);
    terminal.type("smile");
    await terminal.shows(/▌ 😺/);
    terminal.type("\r");
    await expect.poll(() => client.asked).toContain('message.react {"seq":3,"emoji":"😺"}');
  });

  it("shows a message as it was typed", async () => {
    const { terminal } = await inNormalMode({ messages: exchange });
    terminal.type("kkv");
    await terminal.shows(/Message 1\n(.*\n)*.*From: Bob Stone\n(.*\n)*.*Shall \*we\*\?/);
    terminal.type("q");
    await terminal.shows("▌Shall");
  });

  it("shows of a file what it is", async () => {
    const file = aFile({ type: "image/\x1b[2Jpng" });
    const { terminal } = await inNormalMode({ messages: [aMessage(weekend, { seq: 1, body: "", file })] });
    terminal.type("v");
    await terminal.shows(/File: 📎 harbour\.png \(12 KB\)\n.*Type: image\/␛\[2Jpng\n/);
  });

  it("shows all keys, from the table", async () => {
    const { terminal } = await inNormalMode({ messages: exchange });
    terminal.type("?");
    await terminal.shows(/After Esc: with messages\n.*│ {3}i, Esc .*write/);
    terminal.type("\x1b[6~");
    await terminal.shows("While writing");
    terminal.type("\x1b");
    await terminal.shows("▌Good");
  });
});
