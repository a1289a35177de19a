import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

// Makes src/generated: the Prisma client, and the names of the migrations that this code expects.

const packageFolder = new URL("../", import.meta.url);

const prisma = spawnSync(process.execPath, [prismaMain(), "generate", "--no-hints"], {
  cwd: packageFolder,
  stdio: ["ignore", "pipe", "inherit"],
  // Generating needs no engine, but Prisma would try to download one. Only here: with this set,
  // `prisma migrate deploy` exits 0 having applied nothing.
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" },
});
if (prisma.status !== 0) {
  process.stderr.write(prisma.stdout);
  process.exit(prisma.status ?? 1);
}
writeMigrationNames();

function prismaMain(): string {
  return createRequire(import.meta.url).resolve("prisma/build/index.js");
}

/** The web bundle cannot read prisma/migrations from disk, so the names are compiled in. */
function writeMigrationNames(): void {
  const names = readdirSync(new URL("prisma/migrations/", packageFolder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const source = `export const migrationNames: readonly string[] = ${JSON.stringify(names)};\n`;
  writeFileSync(new URL("src/generated/migration-names.ts", packageFolder), source);
}
