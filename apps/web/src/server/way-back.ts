import type { Errand } from "./errand.ts";

/** Where identities are connected, and where one is told how that went. */
const SETTINGS = "/settings/devices";

/**
 * The path of the page that says how an errand ended, with the word for it.
 * @param next what one wanted to open once signed in
 */
export function wayBack(errand: Errand | null, outcome: string, next = "/"): string {
  if (errand?.kind === "connect") return `${SETTINGS}?${new URLSearchParams({ identity: outcome })}`;
  const parameters = { identity: outcome, ...(next !== "/" && { callbackUrl: next }) };
  return `/sign-in?${new URLSearchParams(parameters)}`;
}
