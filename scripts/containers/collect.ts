import { join, resolve } from "node:path";
import { collectServer } from "./collect-server.ts";
import { collectWeb } from "./collect-web.ts";

// For the Dockerfile: `node scripts/containers/collect.ts FOLDER` makes what goes into the images out of a built clone.

const folder = resolve(process.argv[2] ?? "");
await collectServer(join(folder, "server"));
collectWeb(join(folder, "web"));
