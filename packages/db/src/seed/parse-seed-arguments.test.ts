import { expect, test } from "vitest";
import { parseSeedArguments, VOLUME_DEFAULTS } from "./parse-seed-arguments.ts";

test("without arguments it is the demo", () => {
  expect(parseSeedArguments([])).toEqual({ kind: "demo", seed: 1 });
});

test("a seed number alone is the demo with that seed", () => {
  expect(parseSeedArguments(["--seed", "7"])).toEqual({ kind: "demo", seed: 7 });
});

test("a number of anything makes it a volume; what is left out has a default", () => {
  const size = { ...VOLUME_DEFAULTS, messages: 5_000, seed: 7 };
  expect(parseSeedArguments(["--messages=5000", "--seed", "7"])).toEqual({ kind: "volume", size });
});

test("digits may be grouped", () => {
  const size = { ...VOLUME_DEFAULTS, users: 1_000, messages: 2_000_000 };
  expect(parseSeedArguments(["--users", "1,000", "--messages", "2_000_000"])).toEqual({
    kind: "volume",
    size,
  });
});

test.each([["--help"], ["-h"]])("%s asks for help", (argument) => {
  expect(parseSeedArguments([argument])).toEqual({ kind: "help" });
});

test.each([
  [["--users", "1"], "--users takes a whole number from 2 to 1,000,000"],
  [["--users"], "--users takes a whole number from 2 to 1,000,000"],
  [["--users", "--chats", "3"], "--users takes a whole number from 2 to 1,000,000"],
  [["--chats", "many"], "--chats takes a whole number from 1 to 200,000"],
  [["--messages", "1.5"], "--messages takes a whole number from 0 to 100,000,000"],
  [["--messages", "-5"], "--messages takes a whole number from 0 to 100,000,000"],
  [["--seed", "99999999999"], "--seed takes a whole number from 0 to 2,147,483,647"],
  [["--user", "5"], "there is no option --user"],
  [["--constructor", "5"], "there is no option --constructor"],
  [["demo"], '"demo" was not expected here'],
])("%j is refused with a sentence", (argv, reason) => {
  expect(parseSeedArguments(argv)).toEqual({ kind: "invalid", reason });
});
