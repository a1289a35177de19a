import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import chromium, { inflate } from "@sparticuz/chromium";
import { definedVariables } from "./defined-variables.ts";
import type { Launch } from "./find-chromium.ts";
import { fontsConfig } from "./fonts-config.ts";

const PACKAGE = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..");
const DATA_FOLDER = fileURLToPath(new URL("../../.data", import.meta.url));

/**
 * Unpacks the Chromium that ships inside an npm package, with the libraries and fonts that a bare machine lacks.
 * Done once per version (about 2 s, 220 MB under .data); a half-finished one is never used.
 *
 * @throws Error on machines for which the package has no browser
 */
export async function unpackChromium(): Promise<Launch> {
  const folder = join(DATA_FOLDER, `chromium-${versionOfPackage()}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executablePath: join(folder, "chromium"),
    env: {
      ...definedVariables(),
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
    },
  };
}

function versionOfPackage(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")) as { version: string };
  return version;
}

async function unpackInto(folder: string): Promise<void> {
  const isForThisMachine = process.platform === "linux" && process.arch === "x64";
  if (!isForThisMachine) {
    throw new Error("There is no Chromium: install one, or name it in PLAYWRIGHT_CHROMIUM.");
  }
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  await unpackHere(draft);
  writeFileSync(
    join(draft, "fonts.conf"),
    fontsConfig({ fonts: join(folder, "fonts", "fonts"), cache: join(folder, "fonts-cache") }),
  );
  settle(draft, folder);
}

/** The package unpacks into the temporary folder, and takes whatever it finds there for its own. */
async function unpackHere(draft: string): Promise<void> {
  const { TMPDIR } = process.env;
  process.env.TMPDIR = draft;
  try {
    await chromium.executablePath();
    await inflate(join(PACKAGE, "bin", "al2023.tar.br"));
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

/** Another run may have been faster: then its copy stays. */
function settle(draft: string, folder: string): void {
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}
