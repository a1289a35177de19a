import { readFileSync, writeFileSync } from "node:fs";
import { withSettings } from "./settings-table.ts";

// `npm run docs:settings`: makes README.md's table of settings anew.

const readme = new URL("../../README.md", import.meta.url);
writeFileSync(readme, withSettings(readFileSync(readme, "utf8")));
