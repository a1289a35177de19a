import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@parley/db/postgres/free-port";
import { type BrowserContext, chromium } from "@playwright/test";
import { findChromium } from "../browser/find-chromium.ts";
import { certificateArgs } from "../proxy/certificate-authority.ts";

export type AuditedBrowser = {
  /** What one signs in with: Lighthouse opens its pages in the same. */
  context: BrowserContext;
  port: number;
  close(): Promise<void>;
};

/** Opens a browser with a profile of its own, to which Lighthouse can speak as well. */
export async function openAuditedBrowser(baseURL: string): Promise<AuditedBrowser> {
  const port = await freePort();
  const profile = mkdtempSync(join(tmpdir(), "parley-audit-"));
  const context = await chromium.launchPersistentContext(profile, {
    ...(await findChromium()),
    args: [`--remote-debugging-port=${port}`, ...certificateArgs()],
    baseURL,
    locale: "en-GB",
  });
  return {
    context,
    port,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
