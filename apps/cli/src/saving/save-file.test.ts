import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { saveFile } from "./save-file.ts";
import { targetOf } from "./target-of.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-save-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function* bytesThen(error?: Error) {
  yield Buffer.from("one ");
  yield Buffer.from("two");
  if (error) throw error;
}

const textAt = (name: string) => readFile(join(folder, name), "utf8");

describe("saving a file", () => {
  it("takes the next free name in a folder, and is for its owner alone", async () => {
    for (const name of ["boat.png", "boat (1).png", "boat (2).png"])
      expect(await saveFile(bytesThen(), { folder, name: "boat.png" })).toBe(join(folder, name));
    expect((await readdir(folder)).toSorted()).toEqual(["boat (1).png", "boat (2).png", "boat.png"]);
    expect(await textAt("boat (2).png")).toBe("one two");
    expect((await stat(join(folder, "boat.png"))).mode & 0o777).toBe(0o600);
  });

  it("goes through no link that lies in wait", async () => {
    await symlink(join(folder, "elsewhere"), join(folder, "boat.png"));
    await saveFile(bytesThen(), { folder, name: "boat.png" });
    expect((await readdir(folder)).toSorted()).toEqual(["boat (1).png", "boat.png"]);
  });

  it("replaces what is at a path, and only when all has come", async () => {
    const path = join(folder, "boat.png");
    await writeFile(path, "yesterday");
    await expect(saveFile(bytesThen(new Error("over")), { path })).rejects.toThrow("over");
    expect(await textAt("boat.png")).toBe("yesterday");
    expect(await saveFile(bytesThen(), { path })).toBe(path);
    expect(await textAt("boat.png")).toBe("one two");
    expect(await readdir(folder)).toEqual(["boat.png"]);
  });

  it("leaves nothing of what breaks off", async () => {
    await expect(saveFile(bytesThen(new Error("over")), { folder, name: "boat.png" })).rejects.toThrow(
      "over",
    );
    expect(await readdir(folder)).toEqual([]);
  });

  it("writes into what is no file as it is, and says what cannot be written", async () => {
    expect(await saveFile(bytesThen(), { path: "/dev/null" })).toBe("/dev/null");
    expect((await stat("/dev/null")).isCharacterDevice()).toBe(true);
    const path = join(folder, "no", "boat.png");
    await expect(saveFile(bytesThen(), { path })).rejects.toMatchObject({
      problem: "unwritableFile",
      values: { path },
    });
  });
});

it("goes where was typed, and by itself into the present folder under a safe name", async () => {
  const name = "../../.bashrc";
  await mkdir(join(folder, "photos"));
  expect(await targetOf({ name })).toEqual({ folder: "", name: "bashrc" });
  expect(await targetOf({ name, path: join(folder, "photos") })).toEqual({
    folder: join(folder, "photos"),
    name: "bashrc",
  });
  expect(await targetOf({ name, path: join(folder, "x") })).toEqual({ path: join(folder, "x") });
});
