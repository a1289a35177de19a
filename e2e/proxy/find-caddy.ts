import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unpackDebian } from "../../scripts/test/unpack-debian.ts";

/** Where Caddy is, or why it is not here. */
export type Caddy = { program: string } | { missing: string };

const FOLDER = fileURLToPath(new URL("../../.data/caddy", import.meta.url));
const KEPT = join(FOLDER, "usr/bin/caddy");

/**
 * Finds Caddy: the system's, else one that was fetched before, else Debian's (about 10 MB), without installing anything.
 * Never throws.
 */
export async function findCaddy(): Promise<Caddy> {
  const installed = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "caddy"));
  const program = [...installed, KEPT].find(existsSync);
  if (program) return { program };
  try {
    await unpackDebian({ packages: ["caddy"], folder: FOLDER });
    return { program: KEPT };
  } catch (error) {
    return { missing: `it could not be fetched from Debian: ${(error as Error).message.split("\n")[0]}` };
  }
}
