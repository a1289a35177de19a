import { parentPort, workerData } from "node:worker_threads";
import { applyMigrations, type Migration } from "./apply-migrations.ts";

// The thread of `migrate`.

parentPort?.postMessage(await applyMigrations(workerData as Migration));
