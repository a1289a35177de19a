import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createPager } from "./create-pager.ts";

/** A terminal of three rows, and a pager that is a command of the shell; $FILE is a file of its own. */
async function aPager(command: string | null, { isTTY = true, isChosen = true } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "parley-pager-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "shown");
  const written: string[] = [];
  const sink = (name: string) => ({
    isTTY,
    columns: 20,
    rows: 3,
    write: (text: string) => written.push(`${name} ${text}`),
  });
  const variables = { PATH: process.env.PATH, FILE: file };
  const pager = createPager({
    command: command === null ? null : { command, isChosen, variables },
    stdout: sink("out"),
    stderr: sink("err"),
  });
  return { pager, written, shown: () => readFile(file, "utf8") };
}

describe("the pager", () => {
  it("is not opened for what fits the terminal; words come after what they are about", async () => {
    const { pager, written } = await aPager("cat > $FILE");
    pager.stderr.write("older ones are left\n");
    pager.stdout.write("one\n");
    pager.stdout.write("two\n");
    expect(pager.isOpen()).toBe(false);
    await pager.close();
    expect(written).toEqual(["out one\n", "out two\n", "err older ones are left\n"]);
  });

  it("gets all that is longer, and words come when it is left", async () => {
    const { pager, written, shown } = await aPager("cat > $FILE");
    for (const text of ["one\n", "two\n", "three\n", "four\n"]) pager.stdout.write(text);
    pager.stderr.write("older ones are left\n");
    expect(pager.isOpen()).toBe(true);
    await pager.close();
    expect(await shown()).toBe("one\ntwo\nthree\nfour\n");
    expect(written).toEqual(["err older ones are left\n"]);
    expect(pager.isOpen()).toBe(false);
  });

  it("counts the rows that a long line takes", async () => {
    const { pager } = await aPager("cat > $FILE");
    pager.stdout.write(`${"a".repeat(60)}\n`);
    expect(pager.isOpen()).toBe(true);
    await pager.close();
  });

  it("may be left before the end: then nothing more is shown", async () => {
    const { pager, written, shown } = await aPager("head -n 1 > $FILE");
    for (const text of ["one\n", "two\n", "three\n"]) pager.stdout.write(text);
    await pager.left;
    pager.stdout.write("four\n");
    await pager.close();
    expect(await shown()).toBe("one\n");
    expect(written).toEqual([]);
  });

  it.each([
    ["no-such-pager 2> $FILE", true],
    ["no-such-pager", false],
  ])("is done without where it cannot be run: %s", async (command, isChosen) => {
    const { pager, written } = await aPager(command, { isChosen });
    for (const text of ["one\n", "two\n", "three\n"]) pager.stdout.write(text);
    await pager.close();
    expect(written.join("")).toBe("out one\nout two\nout three\n");
  });

  it.each([
    ["without a terminal", "cat > $FILE", { isTTY: false }],
    ["where none is wanted", null, {}],
  ])("is never opened %s", async (_where, command, options) => {
    const { pager, written } = await aPager(command, options);
    for (const text of ["one\n", "two\n", "three\n"]) pager.stdout.write(text);
    expect(written).toHaveLength(3);
    await pager.close();
  });
});
