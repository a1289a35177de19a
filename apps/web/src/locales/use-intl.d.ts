import type { Locale } from "@parley/protocol";
import type { Messages } from "./catalogue.ts";
import type { LateMessages } from "./late-messages.ts";

declare module "use-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages & LateMessages;
  }
}
