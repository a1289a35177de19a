import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { builtInThemes, defaultTheme } from "./built-in-themes.ts";
import { readTheme, themeNames } from "./read-theme.ts";
import { ThemeFile } from "./theme.ts";

async function withThemes(files: Record<string, string>) {
  const configDir = await mkdtemp(join(tmpdir(), "parley-themes-"));
  onTestFinished(() => rm(configDir, { recursive: true }));
  await mkdir(join(configDir, "themes"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(configDir, "themes", name), text);
  return { configDir };
}

describe("themes", () => {
  it("come from files, with what they leave out as in the default theme", async () => {
    const env = await withThemes({ "mine.json": '{"accent":"#123456","names":[17]}' });
    expect(await readTheme(env, "mine")).toEqual({ ...defaultTheme, accent: "#123456", names: [17] });
  });

  it("are there without files, each a good one", async () => {
    const env = await withThemes({});
    for (const [name, theme] of Object.entries(builtInThemes)) {
      expect(await readTheme(env, name)).toEqual(theme);
      expect(ThemeFile.safeParse(theme).success).toBe(true);
    }
  });

  it("are named whether Parley brings them or a file does", async () => {
    const env = await withThemes({ "mine.json": "{}", "dusk.json": "{}", "notes.txt": "" });
    expect(await themeNames(env)).toEqual([...Object.keys(builtInThemes), "mine"]);
  });

  it.each([
    ["{", "themeNoJson", undefined],
    ['{"accent":"mauve"}', "brokenTheme", "accent"],
    ['{"names":["red",256]}', "brokenTheme", "names.1"],
    ['{"names":[]}', "brokenTheme", "names"],
    ['{"acccent":"red"}', "brokenTheme", "acccent"],
    ["[]", "brokenTheme", "{}"],
  ])("say what is wrong with %s", async (text, problem, field) => {
    const env = await withThemes({ "mine.json": text });
    await expect(readTheme(env, "mine")).rejects.toMatchObject({ problem, values: field ? { field } : {} });
  });

  it("are not looked for outside of their folder", async () => {
    const env = await withThemes({});
    for (const name of ["../config", "toString", ""])
      await expect(readTheme(env, name)).rejects.toMatchObject({ problem: "noSuchTheme" });
  });
});
