import { globSync, readFileSync } from "node:fs";

const CATALOGUE = /(?:-texts|locales\/\w\w)\.ts$/;
const TEST = /\.test\.|testing\//;

/** @returns the code that is in the folders: the catalogues apart, and the tests. */
export function sourcesIn(...folders: string[]): string[] {
  return folders.flatMap((folder) => {
    const files = globSync("**/*.{ts,tsx}", { cwd: folder });
    const code = files.filter((file) => !CATALOGUE.test(file) && !TEST.test(file));
    return code.map((file) => readFileSync(`${folder}${file}`, "utf8"));
  });
}
