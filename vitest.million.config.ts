import { defineConfig } from "vitest/config";
import base from "./vitest.config.ts";

// `npm run test:million`: what only a million messages can show. Loading them takes minutes.
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ["packages/**/*.million.ts"],
    testTimeout: 10 * 60_000,
    hookTimeout: 10 * 60_000,
  },
});
