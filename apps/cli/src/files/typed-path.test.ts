import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { completePath } from "./complete-path.ts";
import { typedPath } from "./typed-path.ts";

describe("a path that was typed, or dropped onto the terminal", () => {
  it.each([
    ["notes.txt", "notes.txt"],
    [" /tmp/a b.png ", "/tmp/a b.png"],
    ["'/tmp/a b.png' ", "/tmp/a b.png"],
    ["'it'\\''s.png'", "it's.png"],
    ['"a \\"b\\".png"', 'a "b".png'],
    ["/tmp/a\\ \\(1\\).png", "/tmp/a (1).png"],
    ["ends\\ ", "ends "],
    ["~/a.png", join(homedir(), "a.png")],
    ["~", homedir()],
    ["~ann/a.png", "~ann/a.png"],
  ])("%j is %j", (typed, path) => {
    expect(typedPath(typed)).toBe(path);
  });
});

describe("completing a path", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "parley-path-"));
    await mkdir(join(folder, "photos 2026"));
    for (const name of ["boat.png", "boats.txt", ".hidden"]) await writeFile(join(folder, name), "x");
  });
  afterEach(() => rm(folder, { recursive: true }));

  it.each([
    ["", "", ["boat.png", "boats.txt", "photos 2026/"]],
    ["b", "boat", ["boat.png", "boats.txt"]],
    ["boat.", "boat.png", ["boat.png"]],
    ["photos\\ ", "photos 2026/", ["photos 2026/"]],
    [".", ".hidden", [".hidden"]],
    ["none", "none", []],
  ])("%j goes on as %j", async (begun, path, names) => {
    expect(await completePath(`${folder}/${begun}`)).toEqual({ path: `${folder}/${path}`, names });
  });

  it("leaves what is in no folder as it is", async () => {
    expect(await completePath(`${folder}/none/x`)).toEqual({ path: `${folder}/none/x`, names: [] });
  });
});
