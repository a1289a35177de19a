import { expect, it } from "vitest";
import { openScreen } from "../testing/open-screen.ts";
import { aMessage, weekend } from "../testing/people.ts";

const long = `https://chat.test/${"path/".repeat(14)}end`;
const messages = [
  aMessage(weekend, { seq: 1, body: `Look: ${long}` }),
  aMessage(weekend, {
    seq: 2,
    body: "No: javascript:alert(1) \x1b]8;;file:///etc/passwd\x07click\x1b]8;;\x07",
  }),
];

/** The addresses of all links that the terminal was given. */
const linksIn = (written: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: links begin and end with ESC.
  [...written.matchAll(/\x1b\]8;([^;]*);([^\x1b\x07]*)/g)].filter(([, , url]) => url !== "");

it("an address that is broken into lines is one link to the whole, and nothing else is one", async () => {
  const { terminal } = openScreen({ messages, hasLinks: true });
  await terminal.shows("javascript:alert(1)");
  await terminal.shows("␛]8;;file:///etc/passwd␇");
  const links = linksIn(terminal.written());
  expect(links.length).toBeGreaterThan(1);
  expect(new Set(links.map(([, , url]) => url))).toEqual(new Set([long]));
  expect(new Set(links.map(([, id]) => id)).size).toBe(1);
  // The links take no cells.
  await terminal.shows(/Look: *\n.*https:\/\/chat\.test\/(path\/)+/);
});

it("is plain text for terminals that open none", async () => {
  const { terminal } = openScreen({ messages });
  await terminal.shows("Look:");
  expect(linksIn(terminal.written())).toEqual([]);
});
