import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { createOutput } from "../output.ts";
import { secretsFrom } from "./secrets-from.ts";

/** What is given with --password-stdin where these are terminals, what is shown meanwhile, and how keys are read. */
async function given({ isTyped, isSeen }: { isTyped: boolean; isSeen: boolean }) {
  const modes: boolean[] = [];
  const setRawMode = (mode: boolean) => modes.push(mode);
  const keyboard = Object.assign(new PassThrough(), { isTTY: isTyped, setRawMode });
  let shown = "";
  const sink = { isTTY: isSeen, write: (text: string) => (shown += text) };
  const output = createOutput({ stdout: sink, stderr: sink, isJson: false, isColorAllowed: false });
  keyboard.end("hunter2\n");
  const password = await secretsFrom({ keyboard, output }, { passwordStdin: true })("Password: ");
  return { password, shown, modes };
}

it("comes from a pipe", async () => {
  expect(await given({ isTyped: false, isSeen: true })).toEqual({
    password: "hunter2",
    shown: "",
    modes: [],
  });
});

it("is typed, and not shown", async () => {
  const { password, shown, modes } = await given({ isTyped: true, isSeen: true });
  expect([password, modes]).toEqual(["hunter2", [true, false]]);
  expect(shown).toContain("Password: ");
  expect(shown).not.toContain("hunter2");
});

it("is typed where nobody sees a question, too", async () => {
  const nothing = { password: "hunter2", shown: "", modes: [true, false] };
  expect(await given({ isTyped: true, isSeen: false })).toEqual(nothing);
});

it("is a line for each that is asked for, and nothing when there are no more", async () => {
  const keyboard = Object.assign(new PassThrough(), { isTTY: false });
  const sink = { isTTY: false, write: () => {} };
  const output = createOutput({ stdout: sink, stderr: sink, isJson: false, isColorAllowed: false });
  keyboard.end("hunter2\r\n123 456\n");
  const next = secretsFrom({ keyboard, output }, { passwordStdin: true });
  expect([await next("Password: "), await next("Code: "), await next("Code: ")]).toEqual([
    "hunter2",
    "123 456",
    "",
  ]);
});
