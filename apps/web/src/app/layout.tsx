import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { catalogue } from "../locales/catalogue.ts";
import { compileMessages } from "../locales/compile-messages.ts";
import { LocaleProvider } from "../locales/locale-provider.tsx";
import { requestLocale } from "../locales/request-locale.ts";
import { requestTheme } from "../theme/request-theme.ts";

// Every page depends on who asks, in which language; and only dynamic pages can carry a CSP nonce.
export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const { app } = catalogue[await requestLocale()];
  return { title: { default: app.name, template: `%s · ${app.name}` }, description: app.tagline };
}

// The keyboard of a phone shrinks the page instead of covering the composer.
export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  interactiveWidget: "resizes-content",
};

const messages = { en: compileMessages(catalogue.en), ru: compileMessages(catalogue.ru) };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, theme] = await Promise.all([requestLocale(), requestTheme()]);
  return (
    <html lang={locale} data-theme={theme}>
      <body>
        <LocaleProvider locale={locale} messages={messages[locale]}>
          {children}
        </LocaleProvider>
      </body>
    </html>
  );
}
