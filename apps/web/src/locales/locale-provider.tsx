"use client";

import type { Locale } from "@parley/protocol";
import type { ReactNode } from "react";
import { IntlProvider } from "use-intl";
import type { Messages } from "./catalogue.ts";

type Props = { locale: Locale; messages: Messages; children: ReactNode };

/** Gives the page its texts. Only the page's own language travels to the browser. */
export function LocaleProvider({ locale, messages, children }: Props) {
  // Times appear in the browser only, in its own zone: the server's zone never shows.
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return (
    <IntlProvider locale={locale} messages={messages} timeZone={timeZone}>
      {children}
    </IntlProvider>
  );
}
