import type { Locale } from "@parley/protocol";

/** The languages of the web app, in the order of the switch. */
export const locales = ["en", "ru"] as const satisfies readonly Locale[];
