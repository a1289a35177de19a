import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: { "server-only": fileURLToPath(new URL("scripts/test-setup/server-only.ts", import.meta.url)) },
  },
  test: {
    include: ["{apps,packages,scripts,e2e/bench,e2e/chaos,e2e/security,e2e/soak}/**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", "**/.next/**", "**/dist/**", "**/generated/**"],
    globalSetup: ["scripts/test-setup/template-database.ts"],
    // Most tests wait for Postgres or for a process, so files share a core well.
    maxWorkers: Math.max(3, availableParallelism()),
    // Guards against hanging, and not what is promised: machines may be slow.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    restoreMocks: true,
  },
});
