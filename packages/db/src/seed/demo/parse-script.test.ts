import { expect, test } from "vitest";
import { parseScript } from "./parse-script.ts";

test("a script becomes scenes with a start and messages", () => {
  const scenes = parseScript(`
[2 days ago, 19:40]
ann: Tea?
+ 👍 ann
bob (to ann): Always: milk first.
[12 minutes ago]
ann: Привет
`);
  expect(scenes).toEqual([
    {
      start: { daysAgo: 2, hours: 19, minutes: 40 },
      lines: [
        { speaker: "ann", body: "Tea?", reactions: [{ emoji: "👍", handles: ["ann"] }] },
        { speaker: "bob", answered: "ann", body: "Always: milk first.", reactions: [] },
      ],
    },
    { start: { minutesAgo: 12 }, lines: [{ speaker: "ann", body: "Привет", reactions: [] }] },
  ]);
});

test("a bar continues the message, also with an empty line and with indented code", () => {
  const [scene] = parseScript("[1 minute ago]\nann: One\n|\n|   two\n| three");
  expect(scene?.lines).toMatchObject([{ speaker: "ann", body: "One\n\n  two\nthree" }]);
});

test.each([
  ["a message before the first heading", "ann: Hello"],
  ["a speaker whom nobody knows", "[1 day ago, 10:00]\nzed: Hello"],
  ["an answer to nobody known", "[1 day ago, 10:00]\nann (to zed): Hello"],
  ["a heading that is no heading", "[yesterday]\nann: Hello"],
])("%s is refused", (_, script) => {
  expect(() => parseScript(script)).toThrow();
});
