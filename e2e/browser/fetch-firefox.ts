import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Launch } from "./find-chromium.ts";
import { fontsConfig } from "./fonts-config.ts";

const PACKAGE = "firefox-esr";
const LIBRARIES: Partial<Record<NodeJS.Architecture, string>> = {
  x64: "x86_64-linux-gnu",
  arm64: "aarch64-linux-gnu",
};
const TIMEOUT_MS = 120_000;
const run = promisify(execFile);

/** How to start the Firefox in that folder, if there is one. */
export function fetchedFirefox(folder: string, env: Record<string, string>): Launch {
  const libraries = ["usr/lib", "lib"].map((path) => join(folder, path, LIBRARIES[process.arch] ?? ""));
  return {
    executablePath: join(folder, "usr/lib", PACKAGE, PACKAGE),
    env: {
      ...env,
      LD_LIBRARY_PATH: libraries.join(":"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
      // It keeps pages from fonts that are not where a system has them.
      MOZ_DISABLE_CONTENT_SANDBOX: "1",
    },
  };
}

/**
 * Unpacks Debian's Firefox there, with the libraries that this machine lacks (about 90 MB to fetch). No root needed,
 * unless the machine has never looked at Debian's lists.
 *
 * @throws Error on machines that are not Debian's, or without network
 */
export async function fetchFirefox(folder: string): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  try {
    await unpackInto(draft);
    const fonts = join(folder, "usr/share/fonts");
    writeFileSync(join(draft, "fonts.conf"), fontsConfig({ fonts, cache: join(folder, "fonts-cache") }));
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function unpackInto(folder: string): Promise<void> {
  const options = { cwd: folder, timeout: TIMEOUT_MS };
  const download = async () => run("apt-get", ["download", ...(await missingPackages())], options);
  await download().catch(async () => {
    await run("apt-get", ["update"], options);
    await download();
  });
  for (const file of readdirSync(folder)) {
    await run("dpkg", ["-x", file, "."], options);
    rmSync(join(folder, file));
  }
}

/** What an installation would add. What it would bring up to date is left as it is. */
async function missingPackages(): Promise<string[]> {
  const args = ["install", "--simulate", "--no-install-recommends", PACKAGE];
  const { stdout } = await run("apt-get", args, { timeout: TIMEOUT_MS });
  return [...stdout.matchAll(/^Inst (\S+) \(/gm)].map(([, name]) => name ?? "");
}
