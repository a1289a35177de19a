import type { settingsTexts } from "./settings-texts.ts";

/** Texts that do not come with the page but with the part that says them: there below `LateTexts`, and nowhere else. */
export type LateMessages = { settings: (typeof settingsTexts)["en"] };
