import { rememberProfile, rememberServer, type Settings, settingsOf } from "../config.ts";
import type { Surroundings } from "../context.ts";
import { parseServer } from "../session/server-address.ts";

type Options = { key: keyof Settings; value: string };

/** `parley config set`: keeps the server of the profile that is in force, or which profile that is. */
export async function configSetRun(surroundings: Surroundings, { key, value }: Options): Promise<void> {
  const { env, flags } = surroundings;
  if (key === "profile") return rememberProfile(env, value);
  const { profile } = await settingsOf(env, { ...flags, server: value });
  await rememberServer(env, { profile: profile.value, server: parseServer(value) });
}
