import { defineConfig } from "vitest/config";
import base from "./vitest.config.ts";

// What needs a redis-server: `npm test` looks for it, and says so when it is not there.
export default defineConfig({ ...base, test: { ...base.test, include: ["{apps,packages}/**/*.redis.ts"] } });
