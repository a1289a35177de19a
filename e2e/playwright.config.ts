import { availableParallelism } from "node:os";
import { defineConfig } from "@playwright/test";
import { findChromium } from "./browser/find-chromium.ts";

/** The stories run against the production build: `npm run build` comes first (`npm test` does it). */
export default defineConfig({
  testDir: "stories",
  globalSetup: "./stack/shared-stack.ts",
  fullyParallel: true,
  forbidOnly: true,
  // Mostly waiting for each other and for the servers, so stories share a core well.
  workers: Math.max(3, availableParallelism()),
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    colorScheme: "light",
    screenshot: "only-on-failure",
    // A wheel step then moves the page at once, so that any other movement is seen as one.
    launchOptions: { ...(await findChromium()), args: ["--disable-smooth-scrolling"] },
  },
});
