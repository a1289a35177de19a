import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { settingsOf } from "./config.ts";
import { writeConfig } from "./config-file.ts";
import { readEnv } from "./env.ts";

/** @returns what is in force two folders below one with this file */
async function settingsWith(file: string, { flags = {}, env: variables = {} } = {}) {
  const dir = await mkdtemp(join(tmpdir(), "parley-project-"));
  onTestFinished(() => rm(dir, { recursive: true }));
  const folder = join(dir, "project", "src");
  await mkdir(folder, { recursive: true });
  await writeFile(join(dir, "project", ".parley.json"), file);
  const env = { ...readEnv({ XDG_CONFIG_HOME: join(dir, "config"), ...variables }), folder };
  const profiles = { work: { server: "https://work.test" }, home: { server: "https://home.test" } };
  await writeConfig(env, { profile: "home", profiles });
  return settingsOf(env, flags);
}

const file = JSON.stringify({ profile: "work", server: "https://evil.test" });

it("says which of one's own profiles is meant, and no server", async () => {
  expect(await settingsWith(file)).toMatchObject({
    profile: { value: "work", origin: "project" },
    server: { value: "https://work.test", origin: "config" },
  });
});

it("gives way to the environment and to flags", async () => {
  const env = { PARLEY_PROFILE: "home" };
  expect((await settingsWith(file, { env })).profile).toEqual({ value: "home", origin: "environment" });
  const flags = { profile: "other" };
  expect((await settingsWith(file, { env, flags })).profile).toEqual({ value: "other", origin: "flag" });
});

it("may say nothing, and is named where it cannot be read", async () => {
  expect((await settingsWith("{}")).profile).toEqual({ value: "home", origin: "config" });
  await expect(settingsWith("{")).rejects.toThrow(".parley.json cannot be read");
  await expect(settingsWith('{"profile": 7}')).rejects.toThrow(".parley.json cannot be read");
});
