import { join } from "node:path";
import type { Env } from "./env.ts";
import { readPrivateFile, writePrivateFile } from "./session/private-file.ts";
import type { ScreenSettingName } from "./settings/screen-settings.ts";
import { TerminalError } from "./terminal-error.ts";

/** The configuration file. */
export type Config = {
  profile?: string;
  profiles: Record<string, { server: string }>;
  language?: string;
  screen?: Partial<Record<ScreenSettingName, string>>;
};

/** @returns an empty one when there is no file. @throws TerminalError when it cannot be read */
export async function readConfig(env: Env): Promise<Config> {
  const path = configPathOf(env);
  const config = await readPrivateFile(path);
  if (config === undefined) return { profiles: {} };
  if (isConfig(config)) return config;
  throw new TerminalError("internal", "unreadableFile", { values: { path } });
}

export async function writeConfig(env: Env, config: Config): Promise<void> {
  await writePrivateFile(configPathOf(env), config);
}

function isConfig(value: unknown): value is Config {
  if (!isObject(value) || !("profiles" in value) || !isObject(value.profiles)) return false;
  const isProfileGood = !("profile" in value) || typeof value.profile === "string";
  const isLanguageGood = !("language" in value) || typeof value.language === "string";
  const screen = "screen" in value ? value.screen : {};
  const isScreenGood = isObject(screen) && Object.values(screen).every((each) => typeof each === "string");
  return (
    isProfileGood &&
    isLanguageGood &&
    isScreenGood &&
    Object.values(value.profiles).every((profile) => typeof profile?.server === "string")
  );
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

export function configPathOf(env: Env): string {
  return join(env.configDir, "config.json");
}
