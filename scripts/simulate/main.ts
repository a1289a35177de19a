import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chartsOf } from "./charts.ts";
import { withTables } from "./document.ts";
import { simulate } from "./simulate.ts";
import { tablesOf } from "./tables.ts";

// `npm run simulate`: what many people would need, from measured costs. The plots and tables of docs/scaling.md are its.

const DOCS = fileURLToPath(new URL("../../docs/", import.meta.url));
const { values } = parseArgs({ options: { seed: { type: "string", default: "1" } } });

const simulation = simulate(values.seed);
const tables = tablesOf(simulation);
console.log(tables);
mkdirSync(`${DOCS}scaling`, { recursive: true });
for (const [name, svg] of Object.entries(chartsOf(simulation))) writeFileSync(`${DOCS}scaling/${name}`, svg);
writeFileSync(`${DOCS}scaling.md`, withTables(readFileSync(`${DOCS}scaling.md`, "utf8"), tables));
