import type { Errand } from "./errand.ts";

/** Where identities are connected, and where one is told how that went. */
const SETTINGS = "/settings/devices";

/** The path of the page that says how an errand ended, with the word for it. */
export function wayBack(errand: Errand | null, outcome: string): string {
  const parameter = new URLSearchParams({ identity: outcome });
  return `${errand?.kind === "connect" ? SETTINGS : "/sign-in"}?${parameter}`;
}
