import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PASSWORD_MIN_LENGTH } from "@parley/protocol";

// `node scripts/breached-passwords.ts FOLDER`: makes the list of leaked passwords anew from the unpacked package
// @zxcvbn-ts/language-common (npm pack, tar xzf). Shorter ones than may be chosen are left out.

const TARGET = fileURLToPath(
  new URL("../packages/core/src/accounts/breached-passwords.json", import.meta.url),
);

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("Name the folder of the unpacked package.");
const read = (file: string) => JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
const { name, version, license } = read("package.json");
const passwords = (read("src/passwords.json") as string[]).filter(
  ({ length }) => length >= PASSWORD_MIN_LENGTH,
);
const list = { source: `${name} ${version} (${license})`, passwords: passwords.join(" ") };
writeFileSync(TARGET, `${JSON.stringify(list, null, 2)}\n`);
console.log(`✔ ${passwords.length} passwords.`);
