"use client";

import type { ReactNode } from "react";
import { IntlProvider, useLocale, useMessages } from "use-intl";
import type { LateMessages } from "./late-messages.ts";

type Props = {
  /** Compiled by the server, in the page's language. */
  texts: Partial<LateMessages>;
  children: ReactNode;
};

/** Adds texts that one page alone says to those that every page has. */
export function PageTextsProvider({ texts, children }: Props) {
  return (
    <IntlProvider locale={useLocale()} messages={{ ...useMessages(), ...texts }}>
      {children}
    </IntlProvider>
  );
}
