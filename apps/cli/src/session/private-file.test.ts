import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readPrivateFile, writePrivateFile } from "./private-file.ts";

it("is written whole, or the sentence says what to look at", async () => {
  const dir = await mkdtemp(join(tmpdir(), "parley-private-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  const path = join(dir, "deep", "file.json");
  await writePrivateFile(path, { a: 1 });
  expect(await readPrivateFile(path)).toEqual({ a: 1 });
  await expect(writePrivateFile("/dev/full/file.json", {})).rejects.toMatchObject({
    problem: "unwritableFile",
    values: { path: "/dev/full/file.json" },
  });
  expect(await readdir(join(dir, "deep"))).toEqual(["file.json"]);
});
