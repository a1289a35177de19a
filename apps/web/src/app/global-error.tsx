"use client";

import "./globals.css";
import type { Locale } from "@parley/protocol";
import { catalogue } from "../locales/catalogue.ts";
import { LocaleProvider } from "../locales/locale-provider.tsx";
import { pickLocale } from "../locales/pick-locale.ts";
import ErrorPage from "./error.tsx";

/** Stands in when the root layout itself fails, so it brings its own document and texts. */
export default function GlobalErrorPage({ reset }: { reset: () => void }) {
  const locale = browserLocale();
  return (
    <html lang={locale}>
      <body>
        <LocaleProvider locale={locale} messages={catalogue[locale]}>
          <ErrorPage reset={reset} />
        </LocaleProvider>
      </body>
    </html>
  );
}

function browserLocale(): Locale {
  const accepted = typeof navigator === "undefined" ? null : navigator.languages.join(",");
  return pickLocale({ chosen: undefined, accepted });
}
