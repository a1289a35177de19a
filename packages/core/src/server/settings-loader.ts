import type { Database } from "@parley/db";
import { readServerSettings, type ServerSettingsRow } from "@parley/db/sql/server-settings";

/** For so long a process may go by what it has read: by then a change holds everywhere, without any hint. */
const FRESH_MS = 1_000;

export type SettingsLoader = {
  /** How the server is run, as of a second ago at most. */
  read(): Promise<ServerSettingsRow>;
  /** This process has changed them. */
  forget(): void;
};

/** Reads the settings at most once a second, however many ask. What must be exact reads them in its transaction. */
export function createSettingsLoader(pool: Database["pool"], now: () => number = Date.now): SettingsLoader {
  let held: { settings: Promise<ServerSettingsRow>; staleAt: number } | undefined;

  return {
    read() {
      if (held && now() < held.staleAt) return held.settings;
      const settings = readServerSettings(pool);
      const own = { settings, staleAt: now() + FRESH_MS };
      held = own;
      // What failed is not kept: the next one asks again.
      settings.catch(() => {
        if (held === own) held = undefined;
      });
      return settings;
    },
    forget() {
      held = undefined;
    },
  };
}
