import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import * as engineGlue from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

type EngineExports = { __wbindgen_start?: () => void };
type EngineGlue = { __wbg_set_wasm(exports: EngineExports): void };
/** The types of Node know no WebAssembly, and those of the browser would bring `document` along. */
type WebAssemblyApi = {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: EngineExports } }>;
};

let isLoaded = false;

/**
 * Runs Prisma's schema engine (WebAssembly: no binary to download) on a database, and lets go of it afterwards.
 * Only `diff` between schemas and `applyMigrations` work here; what introspects or replays fails.
 */
export async function withSchemaEngine<T>(
  url: string,
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  await loadEngine();
  const pool = new pg.Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 5_000 });
  pool.on("error", () => {});
  const postgres = new WholeScriptPg(pool);
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(postgres);
    const engine = await engineGlue.SchemaEngine.new({ datamodels: undefined }, ignoreLog, adapter);
    return await use(engine);
  } catch (error) {
    // The engine says only that there was an error; Postgres said which.
    throw postgres.scriptError ?? error;
  } finally {
    // The engine's advisory lock lives as long as its connection.
    await pool.end();
  }
}

/**
 * Prisma's adapter cuts a script at every semicolon, also inside functions and texts. Sent whole, Postgres
 * reads it properly and runs it in one transaction, as Prisma's binary engine does.
 */
class WholeScriptPg extends PrismaPg {
  scriptError: unknown;

  override async connect(): ReturnType<PrismaPg["connect"]> {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script).catch(this.#rethrow);
    };
    return adapter;
  }

  #rethrow = (error: unknown): never => {
    this.scriptError = error;
    throw error;
  };
}

/** Node cannot import this .wasm as a module, so it is instantiated by hand, once. */
async function loadEngine(): Promise<void> {
  if (isLoaded) return;
  isLoaded = true;
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const bytes = await readFile(join(dirname(entry), "schema_engine_bg.wasm"));
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyApi };
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": engineGlue });
  (engineGlue as unknown as EngineGlue).__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();
}

function ignoreLog(): void {}
