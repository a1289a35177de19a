#!/usr/bin/env node
// The launcher, in the repository and in the package: `npx parley` runs it before anything is built, and on any Node.
import { existsSync } from "node:fs";
import module from "node:module";

const MIN_NODE = 24;
const program = new URL("../dist/main.mjs", import.meta.url);
const isInRepository = existsSync(new URL("../src/main.ts", import.meta.url));

if (Number.parseInt(process.versions.node, 10) < MIN_NODE) {
  const elsewhere = isInRepository
    ? "In the repository run it with: npx parley"
    : "Install that from https://nodejs.org, or run parley on its own one: npx --package node@24 --package https://YOUR.SERVER/parley.tgz parley";
  fail(`parley needs Node ${MIN_NODE} or newer, and this is ${process.versions.node}. ${elsewhere}`);
} else if (existsSync(program)) {
  // What was compiled once is not compiled again: it starts faster.
  module.enableCompileCache?.();
  import(program.href);
} else {
  fail("parley is not built yet. Run this in the repository first: npm run build");
}

/** @param {string} sentence */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
