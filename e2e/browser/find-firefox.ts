import { execFile } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { definedVariables } from "./defined-variables.ts";
import { fetchedFirefox, fetchFirefox } from "./fetch-firefox.ts";
import type { Launch } from "./find-chromium.ts";

/** How Playwright is to start it, or why it cannot. */
export type Firefox = { launch: Launch } | { missing: string };

const DATA_FOLDER = fileURLToPath(new URL("../../.data", import.meta.url));
const FETCHED = join(DATA_FOLDER, "firefox");
/** Firefox refuses a home that belongs to somebody else, as root's may in a container. */
const HOME = join(DATA_FOLDER, "firefox-home");
const NAMES = ["firefox-esr", "firefox"];
/** The first one that is known to understand what the stories ask of it. */
const OLDEST_VERSION = 153;
const TIMEOUT_MS = 30_000;
const run = promisify(execFile);

/**
 * Finds a Firefox of Mozilla's or of Debian's: the one that PLAYWRIGHT_FIREFOX names, else the system's, else one that
 * was fetched before. Never throws.
 *
 * @param mayFetch whether to get Debian's, without installing anything: for machines that nobody prepares
 */
export async function findFirefox({ mayFetch }: { mayFetch: boolean }): Promise<Firefox> {
  mkdirSync(HOME, { recursive: true });
  const env = { ...definedVariables(), HOME };
  const named = process.env.PLAYWRIGHT_FIREFOX;
  const installed = named ? [named] : systemFirefoxes();
  const fetched = fetchedFirefox(FETCHED, env);
  const candidates = [...installed.map((executablePath) => ({ executablePath, env })), fetched];
  for (const launch of candidates) if (await isUsable(launch)) return { launch };
  if (!mayFetch)
    return { missing: `none from ${OLDEST_VERSION} on is here (Debian: apt install firefox-esr)` };
  try {
    await fetchFirefox(FETCHED);
  } catch (error) {
    return { missing: `it could not be fetched from Debian: ${reasonOf(error)}` };
  }
  return (await isUsable(fetched))
    ? { launch: fetched }
    : { missing: "the one from Debian does not run here" };
}

function systemFirefoxes(): string[] {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).filter(existsSync);
}

/** Its version is not told before all of its libraries are there. */
async function isUsable({ executablePath, env }: Launch): Promise<boolean> {
  try {
    const { stdout } = await run(executablePath, ["--version"], { env, timeout: TIMEOUT_MS });
    return Number(/^Mozilla Firefox (\d+)/m.exec(stdout)?.[1]) >= OLDEST_VERSION;
  } catch {
    return false;
  }
}

function reasonOf(error: unknown): string {
  const { stderr, message } = error as Error & { stderr?: string };
  return /^E: .*$/m.exec(stderr ?? "")?.[0] ?? message.split("\n")[0] ?? "";
}
