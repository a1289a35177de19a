import { defineConfig } from "vitest/config";
import base from "./vitest.config.ts";

// What needs Python's Socket.IO client: `npm test` looks for it, and says so when it is not there.
export default defineConfig({ ...base, test: { ...base.test, include: ["apps/**/*.python.ts"] } });
