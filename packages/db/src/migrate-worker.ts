import { parentPort, workerData } from "node:worker_threads";
import { applyMigrations } from "./apply-migrations.ts";

// The thread of `migrate`.

const { url, folder } = workerData as { url: string; folder: string };
parentPort?.postMessage(await applyMigrations(url, folder));
