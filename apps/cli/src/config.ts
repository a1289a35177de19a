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

/** Flag over environment over the profile's own server over the default. @throws TerminalError for a bad address. */
export async function identityOf(env: Env, flags: Flags): Promise<Identity> {
  const profile = parseProfile(flags.profile ?? env.profile ?? DEFAULT_PROFILE);
  const configured = flags.server ?? env.server ?? (await rememberedServer(env, profile));
  const server = parseServer(configured ?? DEFAULT_SERVER);
  const name = encodeURIComponent(server);
  const sessionPath = join(env.stateDir, "sessions", profile, `${name}.json`);
  const storagePath = join(env.stateDir, "clients", profile, `${name}.sqlite`);
  return { server, profile, sessionPath, lockPath: `${sessionPath}.lock`, storagePath };
}

/** From now on the profile means this server. */
export async function rememberServer(env: Env, { profile, server }: Identity): Promise<void> {
  const profiles = await readProfiles(env);
  if (profiles[profile]?.server === server) return;
  await writePrivateFile(configPath(env), { profiles: { ...profiles, [profile]: { server } } });
}

async function rememberedServer(env: Env, profile: string): Promise<string | undefined> {
  return (await readProfiles(env))[profile]?.server;
}

type Profiles = Record<string, { server: string }>;

async function readProfiles(env: Env): Promise<Profiles> {
  const config = await readPrivateFile(configPath(env));
  if (config === undefined) return {};
  if (isConfig(config)) return config.profiles;
  throw new TerminalError("internal", "unreadableFile", { values: { path: configPath(env) } });
}

function isConfig(value: unknown): value is { profiles: Profiles } {
  if (!isObject(value) || !("profiles" in value) || !isObject(value.profiles)) return false;
  return Object.values(value.profiles).every((profile) => typeof profile?.server === "string");
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function configPath(env: Env): string {
  return join(env.configDir, "config.json");
}

function parseProfile(name: string): string {
  if (/^[\w-]{1,64}$/.test(name)) return name;
  throw new TerminalError("invalid_input", "notAProfile", { values: { value: name } });
}
