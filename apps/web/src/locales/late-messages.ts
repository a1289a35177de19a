import type { adminTexts } from "./admin-texts.ts";
import type { deviceTexts } from "./device-texts.ts";
import type { identityTexts } from "./identity-texts.ts";
import type { recoveryTexts } from "./recovery-texts.ts";
import type { settingsTexts } from "./settings-texts.ts";

/**
 * Texts that do not come with every page but with the part that says them: there below `LateTexts` or `PageTextsProvider`, and
 * nowhere else.
 */
export type LateMessages = {
  admin: (typeof adminTexts)["en"];
  settings: (typeof settingsTexts)["en"];
  device: (typeof deviceTexts)["en"];
  identity: (typeof identityTexts)["en"];
  recovery: (typeof recoveryTexts)["en"];
};
