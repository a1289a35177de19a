import type { Browser } from "@playwright/test";

/** One picture to take: of what this account sees, into this file. */
export type Assignment = {
  browser: Browser;
  webUrl: string;
  account: { email: string; password: string };
  file: string;
};
