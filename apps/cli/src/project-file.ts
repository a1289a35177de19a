import { dirname, join } from "node:path";
import { readPrivateFile } from "./session/private-file.ts";
import { TerminalError } from "./terminal-error.ts";

const NAME = ".parley.json";

/**
 * @returns the profile that the nearest `.parley.json` names, in this folder or in one above it. It names no server: a
 *   folder that came from others must not lead anybody's token or password elsewhere.
 * @throws TerminalError when it cannot be read
 */
export async function projectProfile(folder: string): Promise<string | undefined> {
  const path = join(folder, NAME);
  const file = await readPrivateFile(path);
  if (file !== undefined) return profileIn(file, path);
  const above = dirname(folder);
  return above === folder ? undefined : projectProfile(above);
}

function profileIn(file: unknown, path: string): string | undefined {
  const isObject = typeof file === "object" && file !== null;
  const profile = isObject && "profile" in file ? file.profile : undefined;
  if (isObject && (profile === undefined || typeof profile === "string")) return profile;
  throw new TerminalError("internal", "unreadableFile", { values: { path } });
}
