import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { saveLines } from "./save-lines.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-lines-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function* linesThen(error?: Error) {
  yield "one";
  yield "два";
  if (error) throw error;
}

it("writes the lines into a file that nobody else reads", async () => {
  const path = join(folder, "lines");
  await saveLines(linesThen(), path);
  expect(await readFile(path, "utf8")).toBe("one\nдва\n");
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

it("replaces what is there once all lines have come, for its owner alone", async () => {
  const path = join(folder, "lines");
  await writeFile(path, "yesterday", { mode: 0o644 });
  await saveLines(linesThen(), path);
  expect(await readFile(path, "utf8")).toBe("one\nдва\n");
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(["lines"]);
});

it("throws what breaks the lines off, and leaves what was there, with what came beside it", async () => {
  const path = join(folder, "lines");
  await writeFile(path, "yesterday");
  await expect(saveLines(linesThen(new Error("over")), path)).rejects.toThrow("over");
  expect(await readFile(path, "utf8")).toBe("yesterday");
  expect(await readFile(`${path}.part`, "utf8")).toBe("one\nдва\n");
});

it("writes into what is no file as it is", async () => {
  await saveLines(linesThen(), "/dev/null");
  expect((await stat("/dev/null")).isCharacterDevice()).toBe(true);
});

it("says which file cannot be written", async () => {
  const path = join(folder, "no", "lines");
  await expect(saveLines(linesThen(), path)).rejects.toMatchObject({
    problem: "unwritableFile",
    values: { path },
  });
});
