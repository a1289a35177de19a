import { join } from "node:path";
import type { Env } from "./env.ts";
import { readPrivateFile, writePrivateFile } from "./session/private-file.ts";
import { parseServer } from "./session/server-address.ts";
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

type Flags = { server?: string; profile?: string };

/** Where a setting comes from. Each wins over those after it. */
export type Origin = "flag" | "environment" | "config" | "default";
export type Setting = { value: string; origin: Origin };
/** What the configuration decides. */
export type Settings = { profile: Setting; server: Setting };

/** @returns who this process is. @throws TerminalError for a bad address or name */
export async function identityOf(env: Env, flags: Flags): Promise<Identity> {
  const settings = await settingsOf(env, flags);
  const [profile, server] = [settings.profile.value, settings.server.value];
  const name = encodeURIComponent(server);
  const sessionPath = join(env.stateDir, "sessions", profile, `${name}.json`);
  const storagePath = join(env.stateDir, "clients", profile, `${name}.sqlite`);
  return { server, profile, sessionPath, lockPath: `${sessionPath}.lock`, storagePath };
}

/** Flag over environment over the configuration file (the server: the profile's own) over the default. */
export async function settingsOf(env: Env, flags: Flags): Promise<Settings> {
  const config = await readConfig(env);
  const profile = first(
    { flag: flags.profile, environment: env.profile, config: config.profile },
    DEFAULT_PROFILE,
  );
  parseProfile(profile.value);
  const remembered = config.profiles[profile.value]?.server;
  const server = first({ flag: flags.server, environment: env.server, config: remembered }, DEFAULT_SERVER);
  return { profile, server: { ...server, value: parseServer(server.value) } };
}

function first(given: Record<Exclude<Origin, "default">, string | undefined>, fallback: string): Setting {
  const { flag, environment, config } = given;
  if (flag !== undefined) return { value: flag, origin: "flag" };
  if (environment !== undefined) return { value: environment, origin: "environment" };
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

/** The configuration file. */
type Config = { profile?: string; profiles: Record<string, { server: string }> };

/** @returns an empty one when there is no file. @throws TerminalError when it cannot be read */
export async function readConfig(env: Env): Promise<Config> {
  const path = configPathOf(env);
  const config = await readPrivateFile(path);
  if (config === undefined) return { profiles: {} };
  if (isConfig(config)) return config;
  throw new TerminalError("internal", "unreadableFile", { values: { path } });
}

async function writeConfig(env: Env, config: Config): Promise<void> {
  await writePrivateFile(configPathOf(env), config);
}

function isConfig(value: unknown): value is Config {
  if (!isObject(value) || !("profiles" in value) || !isObject(value.profiles)) return false;
  const isProfileGood = !("profile" in value) || typeof value.profile === "string";
  return (
    isProfileGood && Object.values(value.profiles).every((profile) => typeof profile?.server === "string")
  );
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

export function configPathOf(env: Env): string {
  return join(env.configDir, "config.json");
}

function parseProfile(name: string): string {
  if (/^[\w-]{1,64}$/.test(name)) return name;
  throw new TerminalError("invalid_input", "notAProfile", { values: { value: name } });
}
