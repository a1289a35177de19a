import { mkdirSync, writeFileSync } from "node:fs";
import { asyncApiDocument } from "../src/published/asyncapi.ts";
import { openApiDocument } from "../src/published/openapi.ts";

// `npm run docs:api`: writes the published documents anew. With `-- --release` they also become what later versions
// are compared with: do that when a version is released, and at no other time.

const folder = new URL("../published/", import.meta.url);
const documents = { "openapi.json": openApiDocument(), "asyncapi.json": asyncApiDocument() };
const isRelease = process.argv.includes("--release");

mkdirSync(new URL("released/", folder), { recursive: true });
for (const [name, document] of Object.entries(documents)) {
  writeFileSync(new URL(name, folder), `${JSON.stringify(document, null, 2)}\n`);
  if (isRelease) writeFileSync(new URL(`released/${name}`, folder), `${JSON.stringify(document)}\n`);
}
