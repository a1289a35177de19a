import { accessSync, constants, mkdirSync } from "node:fs";
import { SetupError } from "@parley/db/postgres/setup-error";

/** Makes the data folder when it is missing; throws a SetupError when we may not write there. */
export function openDataFolder(dataDir: string): void {
  try {
    mkdirSync(`${dataDir}/logs`, { recursive: true });
    for (const folder of [dataDir, `${dataDir}/logs`]) accessSync(folder, constants.W_OK);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    throw new SetupError(`${dataDir} cannot be written to (${code}): run as its owner, or free it.`, {
      cause,
    });
  }
}
