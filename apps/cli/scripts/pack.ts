import { execFileSync } from "node:child_process";
import { cpSync, globSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import manifest from "../package.json" with { type: "json" };

// Packs the bundle as a package of its own, dist/parley.tgz, which the web server gives to whoever asks. What it needs is
// in the bundle: it depends on no other package.

const root = fileURLToPath(new URL("../", import.meta.url));
const staged = `${root}dist/package`;

rmSync(staged, { recursive: true, force: true });
for (const file of globSync(["bin/*.mjs", "dist/*.mjs"], { cwd: root }))
  cpSync(`${root}${file}`, `${staged}/${file}`);
const { version, description, type, bin, engines, license } = manifest;
const published = { name: "parley", version, description, type, bin, engines, license };
writeFileSync(`${staged}/package.json`, `${JSON.stringify(published, null, 2)}\n`);

execFileSync("npm", ["pack", "--silent", "--pack-destination", `${root}dist`], {
  cwd: staged,
  stdio: ["ignore", "ignore", "inherit"],
  shell: process.platform === "win32",
});
renameSync(`${root}dist/${published.name}-${version}.tgz`, `${root}dist/parley.tgz`);
