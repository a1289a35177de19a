"use client";

import type { Locale } from "@parley/protocol";
import { type ReactNode, useEffect } from "react";
import { IntlProvider } from "use-intl";
import { rememberInCookie } from "../ui/remember-in-cookie.ts";
import type { Messages } from "./catalogue.ts";
import { TIME_ZONE_COOKIE } from "./time-zone-cookie.ts";

type Props = {
  locale: Locale;
  messages: Messages;
  /** What the browser's clock shows, as far as the server knows. */
  timeZone: string | undefined;
  children: ReactNode;
};

/** Gives the page its texts. Only the page's own language travels to the browser. */
export function LocaleProvider({ locale, messages, timeZone, children }: Props) {
  // The server's own zone never shows: it draws times only when it has been told of the browser's.
  const { timeZone: ownZone } = Intl.DateTimeFormat().resolvedOptions();
  const isServer = typeof window === "undefined";
  useEffect(() => {
    if (ownZone !== timeZone) rememberInCookie(TIME_ZONE_COOKIE, ownZone);
  }, [ownZone, timeZone]);
  return (
    <IntlProvider locale={locale} messages={messages} timeZone={isServer && timeZone ? timeZone : ownZone}>
      {children}
    </IntlProvider>
  );
}
