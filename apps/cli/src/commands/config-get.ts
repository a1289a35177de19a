import { type Settings, settingsOf } from "../config.ts";
import type { Surroundings } from "../context.ts";

/** `parley config get`: the value that is in force, alone. */
export async function configGetRun({ env, flags, output }: Surroundings, key: keyof Settings): Promise<void> {
  const setting = (await settingsOf(env, flags))[key];
  if (output.isJson) output.record({ key, ...setting });
  else output.line(setting.value);
}
