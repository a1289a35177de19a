import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openScreen } from "../../testing/open-screen.ts";
import { aMessage, ann, weekend } from "../../testing/people.ts";

/** The screen with this in its composer. */
async function withDraft(text: string, world: Parameters<typeof openScreen>[0] = {}) {
  const screen = openScreen(world);
  await screen.terminal.shows("› Message");
  screen.terminal.type(text);
  await screen.terminal.shows(`› ${text}`);
  return screen;
}

describe("completion", () => {
  it("offers people for @ and puts them in with Tab", async () => {
    const { terminal } = await withDraft("Hi @b");
    await terminal.shows("── Tab: @bob Bob Stone");
    terminal.type("\t");
    await terminal.shows(/── Tab:\[@bob Bob Stone\].*\n.*› Hi @bob$/m);
    terminal.type("!");
    await terminal.shows(/› Hi @bob !/);
  });

  it("goes round among emoji, forth and back", async () => {
    const { terminal } = await withDraft(":sm");
    await terminal.shows("Tab: 😺");
    terminal.type("\t");
    await terminal.shows(/› 😺/);
    terminal.type("\t");
    await terminal.shows(/› 🙂/);
    terminal.type("\x1b[Z");
    await terminal.shows(/› 😺/);
  });

  it("puts the address of a chat in for #", async () => {
    const { terminal } = await withDraft("Go to #week");
    await terminal.shows("── Tab: #Weekend");
    terminal.type("\t");
    await terminal.shows(`› Go to https://chat.test/chats/${weekend.id.slice(0, 8)}`);
  });

  it("offers commands, which open what keys open, and are not sent", async () => {
    const { terminal, client } = await withDraft("/m");
    await terminal.shows("── Tab: /members  /menu");
    terminal.type("\t\r");
    await terminal.shows("Members:");
    terminal.type("\x1b");
    await terminal.shows("› Message");
    terminal.type("/me waves\r");
    const sent = () => client.getState().chats[weekend.id]?.pending.map(({ body }) => body);
    await expect.poll(sent).toEqual(["/me waves"]);
    terminal.type("//help\r");
    await expect.poll(sent).toEqual(["/me waves", "/help"]);
  });

  it("leaves Tab to the list where nothing can be completed", async () => {
    const { terminal } = await withDraft("hello");
    terminal.type("\t");
    await terminal.shows("▌ Bob Stone");
  });
});

describe("the composer's memory", () => {
  it("has one's own messages, and what was begun before them", async () => {
    const messages = ["first", "second"].map((body, index) =>
      aMessage(weekend, { seq: index + 1, sender: ann, body }),
    );
    const { terminal } = await withDraft("begun", { messages });
    terminal.type("\x10");
    await terminal.shows("› second");
    terminal.type("\x10\x10");
    await terminal.shows("› first");
    terminal.type("\x0e\x0e");
    await terminal.shows("› begun");
  });

  it("puts back what was cut in another chat, and undoes", async () => {
    const { terminal } = await withDraft("one two");
    terminal.type("\x17\x1b[1;3B");
    await terminal.shows("│ Bob Stone  @bob");
    terminal.type("\x19");
    await terminal.shows("› two");
    terminal.type("\x1f");
    await terminal.shows("› Message");
  });
});

describe("the person's own editor", () => {
  it("gets the draft and gives it back", async () => {
    const { terminal } = await withDraft("draft", {
      editor: anEditor('printf "\\nmore\\033[31m\\n" >> "$1"'),
    });
    terminal.type("\x1be");
    await terminal.shows(/› draft *\n.*more\[31m/);
    expect(terminal.isAlternate()).toBe(true);
  });

  it("changes nothing when it fails", async () => {
    const { terminal } = await withDraft("draft", { editor: anEditor('echo lost > "$1"; exit 1') });
    terminal.type("\x1be");
    await terminal.shows("The editor ended with an error.");
    await terminal.shows("› draft");
  });

  it("has to be there", async () => {
    const { terminal } = await withDraft("draft");
    terminal.type("\x1be");
    await terminal.shows("set VISUAL or EDITOR");
  });
});

/** A program that does this with the file it is given. */
function anEditor(script: string): string {
  const dir = mkdtempSync(join(tmpdir(), "parley-editor-"));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const path = join(dir, "editor");
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}
