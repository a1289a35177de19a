#!/usr/bin/env node
// The committed launcher: `npx parley` runs it before anything is built, and on any version of Node.
import { existsSync } from "node:fs";

const MIN_NODE = 24;
const program = new URL("../dist/main.mjs", import.meta.url);

if (Number.parseInt(process.versions.node, 10) < MIN_NODE) {
  fail(
    `parley needs Node ${MIN_NODE} or newer, and this is ${process.versions.node}. In the repository run it with: npx parley`,
  );
} else if (!existsSync(program)) {
  fail("parley is not built yet. Run this in the repository first: npm run build");
} else {
  await import(program.href);
}

/** @param {string} sentence */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
