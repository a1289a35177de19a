import { availableParallelism } from "node:os";
import { defineConfig, type Project } from "@playwright/test";
import { findChromium, type Launch } from "./browser/find-chromium.ts";
import { findFirefox } from "./browser/find-firefox.ts";
import { certificateArgs } from "./proxy/certificate-authority.ts";

const LIGHT = 1;
const FINE_AND_HOVERS = 6;
const firefox = await findFirefox({ mayFetch: false });
const PREFERENCES = {
  "layout.css.prefers-color-scheme.content-override": LIGHT,
  // A machine without a mouse is taken for a phone.
  "ui.primaryPointerCapabilities": FINE_AND_HOVERS,
  "ui.allPointerCapabilities": FINE_AND_HOVERS,
  // As in Chromium, a wheel step moves the page at once.
  "general.smoothScroll": false,
};

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
  },
  projects: [
    {
      name: "chromium",
      // A wheel step then moves the page at once, so that any other movement is seen as one.
      use: {
        launchOptions: {
          ...(await findChromium()),
          args: ["--disable-smooth-scrolling", ...certificateArgs()],
        },
      },
    },
    ...("launch" in firefox ? [inFirefox(firefox.launch)] : []),
  ],
});

function inFirefox(launch: Launch): Project {
  return {
    name: "firefox",
    outputDir: "test-results/firefox",
    use: {
      browserName: "firefox",
      // Mozilla's own Firefox, and not Playwright's: see bridge-firefox.ts.
      channel: "moz-firefox",
      launchOptions: { ...launch, firefoxUserPrefs: PREFERENCES },
    },
  };
}
