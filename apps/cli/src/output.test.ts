import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createOutput } from "./output.ts";

function aScreen(options: { isTty?: boolean; isColorAllowed?: boolean } = {}) {
  const written = { out: "", err: "" };
  const sink = (name: "out" | "err") => ({
    isTTY: options.isTty ?? true,
    columns: 80,
    write: (text: string) => {
      written[name] += text;
    },
  });
  const output = createOutput({
    stdout: sink("out"),
    stderr: sink("err"),
    isJson: false,
    isColorAllowed: options.isColorAllowed ?? true,
  });
  return { output, written };
}

describe("output", () => {
  it("puts data on stdout and words on stderr", () => {
    const { output, written } = aScreen();
    output.line("data");
    output.note("words");
    expect(written).toEqual({ out: "data\n", err: "words\n" });
  });

  it("colours for terminals only", () => {
    const terminal = aScreen();
    terminal.output.line({ text: "Ann", style: "bold" });
    const pipe = aScreen({ isTty: false });
    pipe.output.line({ text: "Ann", style: "bold" });
    expect([terminal.written.out, pipe.written.out]).toEqual(["\x1b[1mAnn\x1b[22m\n", "Ann\n"]);
  });

  it("leaves colours out where they are not wanted", () => {
    const { output, written } = aScreen({ isColorAllowed: false });
    output.line({ text: "Ann", style: "bold" });
    expect(written.out).toBe("Ann\n");
  });

  it("writes JSON as one line with the version of its shape", () => {
    const { output, written } = aScreen();
    output.record({ body: "one\ntwo" });
    expect(written.out).toBe('{"v":1,"body":"one\\ntwo"}\n');
  });

  it("keeps JSON the same data, and still lets no control byte reach the terminal", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (body) => {
        const { output, written } = aScreen();
        output.record({ body });
        expect(JSON.parse(written.out)).toEqual({ v: 1, body });
        expect(written.out.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Bidi_C}]/u);
      }),
    );
  });

  it("lets no control byte of the text reach the terminal", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { output, written } = aScreen({ isColorAllowed: false });
        output.line(text, { text, style: "red" });
        output.fields(text);
        output.note(text);
        expect(`${written.out}${written.err}`.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Bidi_C}\p{Cs}]/u);
      }),
    );
  });
});
