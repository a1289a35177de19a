import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { findProgram } from "../stack/find-program.ts";
import { unpackChromium } from "./unpack-chromium.ts";

/** How Playwright is to start the browser. */
export type Launch = { executablePath: string; env?: Record<string, string> };

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * Finds a Chromium: the one that PLAYWRIGHT_CHROMIUM names, else Playwright's own download, else the system's,
 * else the one that npm brought (Linux on x64), so that the tests need nothing but npm.
 */
export async function findChromium(): Promise<Launch> {
  const installed = process.env.PLAYWRIGHT_CHROMIUM || playwrightsOwn() || systemChromium();
  return installed ? { executablePath: installed } : unpackChromium();
}

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function systemChromium(): string | undefined {
  const path = process.env.PATH ?? "";
  return NAMES.map((name) => findProgram(path, name)).find((file) => file !== undefined);
}
