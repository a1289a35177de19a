import type { Call } from "@parley/client/http";
import type { Input } from "@parley/protocol";
import type { Output } from "../output.ts";
import { printServerSettings } from "./print-server-settings.ts";

export const serverSettingKeys = ["name", "registration", "second-factor", "word-list", "words"] as const;
export type ServerSettingKey = (typeof serverSettingKeys)[number];

type Options = { call: Call; output: Output; key: ServerSettingKey; value: string };

/** `parley admin set`: changes one setting of the server. Prints all of them. */
export async function adminUpdateSettingsRun({ call, output, key, value }: Options): Promise<void> {
  printServerSettings(await call("admin.updateSettings", changes[key](value)), output);
}

type Changes = Input<"admin.updateSettings">;

/** What is wrong with a value, the server says. */
const changes: Record<ServerSettingKey, (value: string) => Changes> = {
  name: (name) => ({ name }),
  registration: (value) => ({ registration: value as Changes["registration"] }),
  "second-factor": (value) => ({ secondFactor: value as Changes["secondFactor"] }),
  "word-list": (value) => ({
    refusesWords: ({ on: true, off: false } as Record<string, boolean>)[value] ?? (value as never),
  }),
  words: (value) => ({
    words: value
      .split(/[,\n]/)
      .map((word) => word.trim())
      .filter(Boolean),
  }),
};
