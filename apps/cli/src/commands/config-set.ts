import {
  rememberLanguage,
  rememberProfile,
  rememberScreenSetting,
  rememberServer,
  type Settings,
  settingsOf,
} from "../config.ts";
import type { Surroundings } from "../context.ts";
import { parseServer } from "../session/server-address.ts";
import { isScreenSetting } from "../settings/screen-settings.ts";

type Options = { key: keyof Settings; value: string };

/** `parley config set`: keeps the server of the profile that is in force, which profile that is, the language, or how the chat screen is. */
export async function configSetRun(surroundings: Surroundings, { key, value }: Options): Promise<void> {
  const { env, flags } = surroundings;
  if (key === "profile") return rememberProfile(env, value);
  if (key === "language") return rememberLanguage(env, value);
  if (isScreenSetting(key)) return rememberScreenSetting(env, key, value);
  const { profile } = await settingsOf(env, { ...flags, server: value });
  await rememberServer(env, { profile: profile.value, server: parseServer(value) });
}
