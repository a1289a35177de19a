import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { Interrupted } from "../exit.ts";
import { createOutput } from "../output.ts";
import { ask, askSecret } from "./ask.ts";

/** A terminal that remembers what it was told. */
function aTerminal({ isTTY = true, isSeen = true } = {}) {
  const modes: boolean[] = [];
  let shown = "";
  const keyboard = Object.assign(new PassThrough(), {
    isTTY,
    setRawMode: (mode: boolean) => modes.push(mode),
  });
  const stderr = {
    isTTY: isTTY && isSeen,
    write: (text: string) => {
      shown += text;
    },
  };
  const output = createOutput({ stdout: stderr, stderr, isJson: false, isColorAllowed: false });
  const question = { keyboard, output, question: "Password: ", flag: "--password-stdin" };
  return { keyboard, modes, question, shown: () => shown };
}

describe("asking", () => {
  it("shows what is typed, and takes corrections", async () => {
    const { keyboard, question, shown } = aTerminal();
    const answer = ask(question);
    keyboard.write("anm\x7fn\x1b[D@x\r");
    expect(await answer).toBe("ann@x");
    expect(shown()).toBe("\r\x1b[KPassword: \r\x1b[KPassword: ann@x\n");
  });

  it("shows nothing of a secret", async () => {
    const { keyboard, question, shown } = aTerminal();
    const answer = askSecret(question);
    for (const part of ["hunter", "2", "\r"]) keyboard.write(part);
    expect(await answer).toBe("hunter2");
    expect(shown()).not.toMatch(/hunter|2/);
  });

  it("keeps what was typed ahead for the next question", async () => {
    const { keyboard, question } = aTerminal();
    keyboard.write("ann@x\nsecret\n");
    expect([await ask(question), await askSecret(question)]).toEqual(["ann@x", "secret"]);
  });

  it("ends on Ctrl-C and leaves the terminal as it was", async () => {
    const { keyboard, question, modes } = aTerminal();
    const answer = askSecret(question);
    keyboard.write("hun\x03");
    await expect(answer).rejects.toBeInstanceOf(Interrupted);
    expect(modes).toEqual([true, false]);
  });

  it.each([{ isTTY: false }, { isSeen: false }])(
    "names the flag where nobody can be asked: %o",
    async (lack) => {
      const { question, shown } = aTerminal(lack);
      await expect(ask(question)).rejects.toMatchObject({
        code: "invalid_input",
        values: { flag: "--password-stdin" },
      });
      expect(shown()).toBe("");
    },
  );
});
