import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

// Makes src/generated: the Prisma client, and the names of the migrations that this code expects.
// Does nothing when it was made from the same schema: whoever runs beside us may be reading it.

const packageFolder = new URL("../", import.meta.url);
const stamp = new URL("src/generated/made-from.txt", packageFolder);
const migrationNames = readMigrationNames();
const madeFrom = fingerprint();

if (!isFresh()) {
  generateClient();
  writeMigrationNames();
  writeFileSync(stamp, madeFrom);
}

function isFresh(): boolean {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === madeFrom;
}

function generateClient(): void {
  const prisma = spawnSync(process.execPath, [prismaMain(), "generate", "--no-hints"], {
    cwd: packageFolder,
    stdio: ["ignore", "pipe", "inherit"],
    // Generating needs no engine, but Prisma would try to download one. Only here: with this set,
    // `prisma migrate deploy` exits 0 having applied nothing.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" },
  });
  if (prisma.status === 0) return;
  process.stderr.write(prisma.stdout);
  process.exit(prisma.status ?? 1);
}

function prismaMain(): string {
  return createRequire(import.meta.url).resolve("prisma/build/index.js");
}

function readMigrationNames(): string[] {
  const entries = readdirSync(new URL("prisma/migrations/", packageFolder), { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

/** The web bundle cannot read prisma/migrations from disk, so the names are compiled in. */
function writeMigrationNames(): void {
  const source = `export const migrationNames: readonly string[] = ${JSON.stringify(migrationNames)};\n`;
  writeFileSync(new URL("src/generated/migration-names.ts", packageFolder), source);
}

/** Of all that decides what is made: the schema, the migrations, Prisma's version. */
function fingerprint(): string {
  const files = ["prisma/schema.prisma", "package.json", "scripts/generate.ts"];
  const hash = createHash("sha256").update(migrationNames.join());
  for (const file of files) hash.update(readFileSync(new URL(file, packageFolder)));
  return hash.digest("hex");
}
