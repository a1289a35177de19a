"use client";

import "./globals.css";
import type { Locale } from "@parley/protocol";
import { pageTexts } from "../locales/page-texts.ts";
import { pickLocale } from "../locales/pick-locale.ts";
import { ErrorScreen } from "./error-screen.tsx";

/** Stands in when the root layout itself fails, so it brings its own document and texts. */
export default function GlobalErrorPage({ reset }: { reset: () => void }) {
  const locale = browserLocale();
  const { errorTitle, errorText, tryAgain } = pageTexts[locale];
  return (
    <html lang={locale}>
      <body>
        <ErrorScreen title={errorTitle} text={errorText} action={tryAgain} onRetry={reset} />
      </body>
    </html>
  );
}

function browserLocale(): Locale {
  const accepted = typeof navigator === "undefined" ? null : navigator.languages.join(",");
  return pickLocale({ chosen: undefined, accepted });
}
