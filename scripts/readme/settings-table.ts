import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SOURCES = [
  "apps/web/src/env.ts",
  "apps/realtime/src/env.ts",
  "apps/cli/src/env.ts",
  "scripts/stack/settings.ts",
  "packages/db/src/env.ts",
];
const START = "<!-- settings: made by npm run docs:settings -->";
const END = "<!-- /settings -->";

type Setting = { name: string; meaning: string; byDefault: string };

/** README.md with its table of settings made anew from the comments in every env.ts. */
export function withSettings(readme: string): string {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start === -1 || end === -1) throw new Error(`README.md lacks the lines ${START} and ${END}.`);
  return `${readme.slice(0, start)}${START}\n${settingsTable()}\n${readme.slice(end)}`;
}

function settingsTable(): string {
  const rows = SOURCES.flatMap(settingsIn);
  // Web and realtime share settings: each is listed once.
  const unique = rows.filter(({ name }, index) => rows.findIndex((row) => row.name === name) === index);
  const lines = unique.map(({ name, meaning, byDefault }) => `| \`${name}\` | ${byDefault} | ${meaning} |`);
  return ["| setting | default | what it does |", "|---|---|---|", ...lines].join("\n");
}

/** A setting is a documented field in capitals, or a comment that begins with the name of one. */
function settingsIn(file: string): Setting[] {
  const source = readFileSync(join(ROOT, file), "utf8");
  const fields = source.matchAll(/\/\*\* (?<meaning>[^*]+) \*\/\s+(?<name>[A-Z_]{3,}): (?<schema>.+),\n/g);
  const comments = source.matchAll(
    /\/\*\* (?<name>[A-Z][A-Z_]+)(?: \((?<byDefault>[^)]+)\))?: (?<meaning>[^*]+) \*\//g,
  );
  return [...fields, ...comments].map(({ groups = {} }) => ({
    name: groups.name ?? "",
    meaning: sentence(groups.meaning ?? ""),
    byDefault: groups.byDefault ?? defaultIn(groups.schema ?? ""),
  }));
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function defaultIn(schema: string): string {
  const value = /_default\(.*, ([^,()]+)\)$/.exec(schema)?.[1];
  return value ? `\`${value.replaceAll('"', "")}\`` : "";
}
