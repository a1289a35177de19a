import { AppError } from "@parley/protocol";
import { runGuarded } from "../chat/run-guarded.ts";
import type { ScreenOptions } from "../chat/screen-options.ts";
import type { Env } from "../env.ts";
import type { Connection } from "../session/connect.ts";
import { TerminalError } from "../terminal-error.ts";
import type { Language } from "../translate.ts";
import type { GlobalFlags } from "../tree/global-flags.ts";

type Options = Pick<Connection, "authorization"> & {
  env: Env;
  flags: GlobalFlags;
  language: Language;
  isLanguageChosen: boolean;
  identity: { server: string; profile: string };
  hasMouse: boolean;
  isReader: boolean;
};

/** `parley`: opens the chat screen and ends with its exit code. Whoever is not signed in hears so before. */
export async function screenOpenRun(options: Options): Promise<number> {
  const { authorization, env, flags, language, isLanguageChosen, identity, hasMouse, isReader } = options;
  if (env.isDumbTerminal) throw new TerminalError("invalid_input", "dumbTerminal");
  await assureSignedIn(authorization);
  const screen: ScreenOptions = {
    server: identity.server,
    profile: identity.profile,
    language,
    isLanguageChosen,
    isUtc: flags.utc === true,
    isColorAllowed: !env.isColorRefused && flags.color !== false,
    isDebug: flags.debug === true,
    hasMouse,
    isReader: isReader || env.hasScreenReader,
  };
  return runGuarded(new URL("./screen.mjs", import.meta.url), JSON.stringify(screen));
}

/** Without network the screen opens all the same: it says so itself, and connects when it can. */
async function assureSignedIn(authorization: Connection["authorization"]): Promise<void> {
  try {
    await authorization();
  } catch (error) {
    const isOutage = error instanceof AppError && ["unavailable", "timeout"].includes(error.code);
    if (!isOutage) throw error;
  }
}
