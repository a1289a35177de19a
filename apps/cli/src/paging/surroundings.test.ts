import { expect, it } from "vitest";
import { commandPaths } from "../testing/command-paths.ts";
import { pagedCommands } from "./is-paged.ts";
import { opensLinks } from "./opens-links.ts";
import { pagerIn } from "./pager-in.ts";

it.each([
  [{}, "less", "FRX"],
  [{ PAGER: "more" }, "more", "FRX"],
  [{ PAGER: "more", PARLEY_PAGER: "less -S" }, "less -S", "FRX"],
  [{ LESS: "-i" }, "less", "-i"],
  [{ PAGER: "" }, undefined, undefined],
  [{ PAGER: "cat" }, undefined, undefined],
  [{ PARLEY_PAGER: "cat", PAGER: "less" }, undefined, undefined],
  [{ TERM: "dumb", PAGER: "less" }, undefined, undefined],
  [{ INK_SCREEN_READER: "true" }, undefined, undefined],
])("the surroundings say what shows long output: %j", (source, command, less) => {
  const pager = pagerIn(source);
  expect([pager?.command, pager?.variables.LESS]).toEqual([command, less]);
});

it.each([
  [{}, false],
  [{ TERM: "xterm-256color" }, false],
  [{ TERM: "linux" }, false],
  [{ TERM: "xterm-256color", VTE_VERSION: "7006" }, true],
  [{ TERM: "xterm-256color", VTE_VERSION: "4902" }, false],
  [{ TERM: "xterm-kitty" }, true],
  [{ TERM: "xterm-256color", TERM_PROGRAM: "iTerm.app" }, true],
  [{ TERM: "xterm-256color", TERM_PROGRAM: "Apple_Terminal" }, false],
  [{ TERM: "xterm-256color", KONSOLE_VERSION: "230800" }, true],
  [{ TERM: "tmux-256color", TERM_PROGRAM: "tmux", TERM_PROGRAM_VERSION: "3.3a", VTE_VERSION: "7006" }, false],
  [{ TERM: "tmux-256color", TERM_PROGRAM: "tmux", TERM_PROGRAM_VERSION: "3.5a" }, true],
  [{ TERM: "screen-256color", VTE_VERSION: "7006" }, false],
  [{ TERM: "xterm-256color", FORCE_HYPERLINK: "1" }, true],
  [{ TERM: "xterm-kitty", FORCE_HYPERLINK: "0" }, false],
  [{ TERM: "dumb", FORCE_HYPERLINK: "1" }, false],
])("links are for terminals that open them: %j", (source, isOpened) => {
  expect(opensLinks(source)).toBe(isOpened);
});

it("what is paged is a command", () => {
  expect(commandPaths()).toEqual(expect.arrayContaining([...pagedCommands]));
});
