import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { createOutput } from "../output.ts";
import { type Language, translatorFor } from "../translate.ts";
import { confirm } from "./confirm.ts";

/** What becomes of a question that is answered so. */
function answered(answer: string, language: Language = "en"): Promise<void> {
  const keyboard = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  const sink = { write: () => {} };
  const output = createOutput({ stdout: sink, stderr: sink, isJson: false, isColorAllowed: false });
  keyboard.write(`${answer}\r`);
  const translate = translatorFor(language);
  return confirm({ keyboard, output, translate, question: "Delete?", isConfirmed: false });
}

describe("confirm", () => {
  it.each(["y", "YES", " yes "])("goes on after %j", async (answer) => {
    await expect(answered(answer)).resolves.toBeUndefined();
  });

  it.each(["д", "Да", "yes"])("goes on after %j in Russian", async (answer) => {
    await expect(answered(answer, "ru")).resolves.toBeUndefined();
  });

  it.each(["", "n", "no", "yesterday"])("changes nothing after %j", async (answer) => {
    await expect(answered(answer)).rejects.toMatchObject({ code: "conflict", problem: "notConfirmed" });
  });
});
