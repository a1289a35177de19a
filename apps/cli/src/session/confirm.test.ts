import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { createOutput } from "../output.ts";
import { type Language, translatorFor } from "../translate.ts";
import { createConfirm } from "./confirm.ts";

/** What a person reads who says yes. */
async function whatIsWritten(question: string): Promise<string> {
  const keyboard = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  let written = "";
  const sink = { isTTY: true, write: (text: string) => (written += text) };
  const output = createOutput({ stdout: sink, stderr: sink, isJson: false, isColorAllowed: false });
  keyboard.write("y\r");
  await createConfirm({ keyboard, output, translate: translatorFor("en"), flags: {} })(question);
  return written;
}

type Options = { language?: Language; word?: string; isSeen?: boolean };

/** What becomes of a question that is answered so. */
function answered(answer: string, { language = "en", word, isSeen = true }: Options = {}): Promise<void> {
  const keyboard = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  const sink = { isTTY: isSeen, write: () => {} };
  const output = createOutput({ stdout: sink, stderr: sink, isJson: false, isColorAllowed: false });
  keyboard.write(`${answer}\r`);
  const translate = translatorFor(language);
  return createConfirm({ keyboard, output, translate, flags: {} })(
    "Delete?",
    word === undefined ? {} : { word },
  );
}

describe("confirm", () => {
  it.each(["y", "YES", " yes "])("goes on after %j", async (answer) => {
    await expect(answered(answer)).resolves.toBeUndefined();
  });

  it.each(["д", "Да", "yes"])("goes on after %j in Russian", async (answer) => {
    await expect(answered(answer, { language: "ru" })).resolves.toBeUndefined();
  });

  it.each(["", "n", "no", "yesterday"])("changes nothing after %j", async (answer) => {
    await expect(answered(answer)).rejects.toMatchObject({ code: "conflict", problem: "notConfirmed" });
  });

  it("names the flag where nobody sees the question", async () => {
    await expect(answered("y", { isSeen: false })).rejects.toMatchObject({
      code: "invalid_input",
      values: { flag: "--yes" },
    });
  });

  it("takes nothing but the word where one is wanted", async () => {
    await expect(answered(" ann ", { word: "ann" })).resolves.toBeUndefined();
    for (const answer of ["yes", "", "bob"])
      await expect(answered(answer, { word: "ann" })).rejects.toMatchObject({ problem: "notConfirmed" });
  });

  it("asks once, however long the question is, and writes no more than the choices again", async () => {
    const written = await whatIsWritten("Delete all of it? ".repeat(10));
    expect(written.split("Delete all of it?")).toHaveLength(11);
    expect(written).toContain("yes or no: y");
  });
});
