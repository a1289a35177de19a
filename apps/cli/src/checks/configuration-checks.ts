import { stat } from "node:fs/promises";
import { identityOf, settingsOf } from "../config.ts";
import { configPathOf, readConfig } from "../config-file.ts";
import type { Surroundings } from "../context.ts";
import { parseServer } from "../session/server-address.ts";
import { readSession } from "../session/session-file.ts";
import { screenSettingNames, screenSettings } from "../settings/screen-settings.ts";
import { demandLanguage } from "../settings/terminal-language.ts";
import { TerminalError } from "../terminal-error.ts";
import type { Check } from "./check.ts";

const OTHERS = 0o077;

/** Whether what this device knows is sound: the configuration, all its addresses, and the sign-in. */
export function configurationChecks({ env, flags, translate }: Surroundings): Check[] {
  return [
    {
      name: "config",
      run: async () => {
        const { profiles } = await readConfig(env);
        for (const { server } of Object.values(profiles)) parseServer(server);
        return configPathOf(env);
      },
    },
    {
      name: "server",
      run: async () => {
        const { server } = await settingsOf(env, flags);
        return `${server.value} (${translate(`config.origins.${server.origin}`)})`;
      },
    },
    {
      name: "language",
      run: async () => {
        const { language } = await settingsOf(env, flags);
        demandLanguage(language.value);
        return `${language.value} (${translate(`config.origins.${language.origin}`)})`;
      },
    },
    {
      name: "screen",
      run: async () => {
        const settings = await settingsOf(env, flags);
        for (const name of screenSettingNames) await screenSettings[name].check(settings[name].value, env);
        return screenSettingNames.map((name) => `${name}: ${settings[name].value}`).join(", ");
      },
    },
    {
      name: "sign-in",
      run: async () => {
        if (env.token) return "PARLEY_TOKEN";
        const { sessionPath, server } = await identityOf(env, flags);
        const session = await readSession(sessionPath);
        if (!session) throw new TerminalError("unauthenticated", "notSignedIn", { values: { server } });
        const isOpen = ((await stat(sessionPath)).mode & OTHERS) !== 0;
        if (isOpen) throw new TerminalError("internal", "openFile", { values: { path: sessionPath } });
        return `@${session.user.handle}`;
      },
    },
  ];
}
