import { mkdir, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FILE_MAX_BYTES } from "@parley/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLocalFile } from "./open-local-file.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-open-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function aFileOf(size: number, name = "data.bin"): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, "");
  await truncate(path, size);
  return path;
}

describe("a file of this device", () => {
  it("has its name, its size, and the type that its ending says", async () => {
    const path = join(folder, "Harbour.PNG");
    await writeFile(path, "picture");
    const { read, ...file } = await openLocalFile(path);
    expect(file).toEqual({ name: "Harbour.PNG", type: "image/png", size: 7 });
    for (let round = 0; round < 2; round++) {
      expect(Buffer.concat(await Array.fromAsync(read())).toString()).toBe("picture");
    }
    expect(await openLocalFile(await aFileOf(1, "constructor"))).toMatchObject({
      type: "application/octet-stream",
    });
  });

  it("is refused when it is none, or none that a message carries", async () => {
    const refusal = (path: string) => openLocalFile(path).catch(({ code, problem }) => [code, problem]);
    await mkdir(join(folder, "photos"));
    expect(await refusal(join(folder, "nowhere"))).toEqual(["not_found", "noSuchFile"]);
    expect(await refusal(join(folder, "photos"))).toEqual(["invalid_input", "isFolder"]);
    expect(await refusal("/dev/null")).toEqual(["invalid_input", "notAFile"]);
    expect(await refusal(await aFileOf(0))).toEqual(["invalid_input", "emptyFile"]);
    expect(await refusal(await aFileOf(FILE_MAX_BYTES + 1))).toEqual(["too_large", "tooLargeFile"]);
    expect(await refusal(await aFileOf(1, "two\nlines"))).toEqual(["invalid_input", "badFileName"]);
    expect(await refusal(await aFileOf(1, "x".repeat(201)))).toEqual(["invalid_input", "badFileName"]);
    await expect(openLocalFile(await aFileOf(FILE_MAX_BYTES))).resolves.toBeDefined();
  });

  it("is not sent by halves when it changes meanwhile", async () => {
    const path = await aFileOf(1_000);
    const { read } = await openLocalFile(path);
    await truncate(path, 10);
    await expect(Array.fromAsync(read())).rejects.toMatchObject({
      problem: "cannotReadFile",
      values: { path },
    });
  });
});
