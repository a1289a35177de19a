import { join } from "node:path";
import { type Config, readConfig, writeConfig } from "./config-file.ts";
import type { Env } from "./env.ts";
import { projectProfile } from "./project-file.ts";
import { parseServer } from "./session/server-address.ts";
import { demandChoice } from "./settings/demand-choice.ts";
import { type ScreenSettingName, screenSettingNames, screenSettings } from "./settings/screen-settings.ts";
import { AUTO_LANGUAGE, LANGUAGE_CHOICES } from "./settings/terminal-language.ts";
import { TerminalError } from "./terminal-error.ts";

/** Where `npm start` in the repository puts the web app. */
const DEFAULT_SERVER = "http://localhost:3000";
const DEFAULT_PROFILE = "default";

/** Who this process is: one server, one sign-in. */
export type Identity = {
  server: string;
  profile: string;
  /** The file with the session's tokens. */
  sessionPath: string;
  /** Held by the one process that may spend the refresh token. */
  lockPath: string;
  /** What the profile keeps of the server: unsent messages, drafts, the last known chats. */
  storagePath: string;
};

type Flags = { server?: string; profile?: string } & Partial<Record<ScreenSettingName, string>>;

/** Where a setting comes from. Each wins over those after it. */
export type Origin = "flag" | "environment" | "project" | "config" | "default";
export type Setting = { value: string; origin: Origin };
/** What the configuration decides. */
export type Settings = { profile: Setting; server: Setting; language: Setting } & Record<
  ScreenSettingName,
  Setting
>;

/** @returns who this process is. @throws TerminalError for a bad address or name */
export async function identityOf(env: Env, flags: Flags): Promise<Identity> {
  const settings = await settingsOf(env, flags);
  const [profile, server] = [settings.profile.value, settings.server.value];
  const name = encodeURIComponent(server);
  const sessionPath = join(env.stateDir, "sessions", profile, `${name}.json`);
  const storagePath = join(env.stateDir, "clients", profile, `${name}.sqlite`);
  return { server, profile, sessionPath, lockPath: `${sessionPath}.lock`, storagePath };
}

/**
 * Flag over environment over the project's file (the profile alone) over the configuration file (the server: the
 * profile's own) over the default.
 */
export async function settingsOf(env: Env, flags: Flags): Promise<Settings> {
  const config = await readConfig(env);
  const profile = first(
    {
      flag: flags.profile,
      environment: env.profile,
      project: await projectProfile(env.folder),
      config: config.profile,
    },
    DEFAULT_PROFILE,
  );
  parseProfile(profile.value);
  const remembered = config.profiles[profile.value]?.server;
  const server = first({ flag: flags.server, environment: env.server, config: remembered }, DEFAULT_SERVER);
  return {
    profile,
    server: { ...server, value: parseServer(server.value) },
    language: first(
      { flag: undefined, environment: env.chosenLanguage, config: config.language },
      AUTO_LANGUAGE,
    ),
    ...screenSettingsIn(config, flags),
  };
}

function screenSettingsIn({ screen = {} }: Config, flags: Flags): Record<ScreenSettingName, Setting> {
  const settings = screenSettingNames.map((name) => {
    const given = { flag: flags[name], environment: undefined, config: screen[name] };
    return [name, first(given, screenSettings[name].fallback)];
  });
  return Object.fromEntries(settings);
}

type Given = Record<Exclude<Origin, "default" | "project">, string | undefined> & {
  project?: string | undefined;
};

function first({ flag, environment, project, config }: Given, fallback: string): Setting {
  if (flag !== undefined) return { value: flag, origin: "flag" };
  if (environment !== undefined) return { value: environment, origin: "environment" };
  if (project !== undefined) return { value: project, origin: "project" };
  return config === undefined ? { value: fallback, origin: "default" } : { value: config, origin: "config" };
}

/** From now on the profile means this server. */
export async function rememberServer(env: Env, { profile, server }: Pick<Identity, "profile" | "server">) {
  const config = await readConfig(env);
  if (config.profiles[profile]?.server === server) return;
  await writeConfig(env, { ...config, profiles: { ...config.profiles, [profile]: { server } } });
}

/** From now on this profile is meant where none is named. */
export async function rememberProfile(env: Env, name: string): Promise<void> {
  await writeConfig(env, { ...(await readConfig(env)), profile: parseProfile(name) });
}

/** From now on this terminal speaks so; `auto` as its surroundings say. @throws TerminalError when it cannot */
export async function rememberLanguage(env: Env, language: string): Promise<void> {
  demandChoice("language", language, LANGUAGE_CHOICES);
  await writeConfig(env, { ...(await readConfig(env)), language });
}

/** From now on the chat screen is like this. @throws TerminalError when that cannot be */
export async function rememberScreenSetting(env: Env, name: ScreenSettingName, value: string): Promise<void> {
  await screenSettings[name].check(value, env);
  const config = await readConfig(env);
  await writeConfig(env, { ...config, screen: { ...config.screen, [name]: value } });
}

function parseProfile(name: string): string {
  if (/^[\w-]{1,64}$/.test(name)) return name;
  throw new TerminalError("invalid_input", "notAProfile", { values: { value: name } });
}
