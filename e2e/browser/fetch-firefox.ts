import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { unpackDebian } from "../../scripts/test/unpack-debian.ts";
import type { Launch } from "./find-chromium.ts";
import { fontsConfig } from "./fonts-config.ts";

const PACKAGE = "firefox-esr";
const LIBRARIES: Partial<Record<NodeJS.Architecture, string>> = {
  x64: "x86_64-linux-gnu",
  arm64: "aarch64-linux-gnu",
};

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
  const finish = (draft: string) => {
    const fonts = join(folder, "usr/share/fonts");
    writeFileSync(join(draft, "fonts.conf"), fontsConfig({ fonts, cache: join(folder, "fonts-cache") }));
  };
  await unpackDebian({ packages: [PACKAGE], folder, finish });
}
