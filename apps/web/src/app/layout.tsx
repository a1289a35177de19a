import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { catalogue } from "../locales/catalogue.ts";
import { compileMessages } from "../locales/compile-messages.ts";
import { LocaleProvider } from "../locales/locale-provider.tsx";
import { requestLocale } from "../locales/request-locale.ts";
import { requestTimeZone } from "../locales/request-time-zone.ts";
import { pageColours } from "../preferences/page-colours.ts";
import { requestPreferences } from "../preferences/request-preferences.ts";
import { typeface } from "./typeface/typeface.ts";

// Every page depends on who asks, in which language; and only dynamic pages can carry a CSP nonce.
export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const { app } = catalogue[await requestLocale()];
  return {
    title: { default: app.name, template: `%s · ${app.name}` },
    description: app.tagline,
    icons: { apple: "/icons/apple-touch-icon.png" },
    appleWebApp: { capable: true, title: app.name, statusBarStyle: "default" },
    // Numbers in messages are seldom telephones.
    formatDetection: { telephone: false },
  };
}

export async function generateViewport(): Promise<Viewport> {
  const theme = (await requestPreferences())("theme");
  return {
    width: "device-width",
    initialScale: 1,
    viewportFit: "cover",
    // The keyboard of a phone shrinks the page instead of covering the composer.
    interactiveWidget: "resizes-content",
    themeColor: theme === "light" || theme === "dark" ? pageColours[theme] : bySystem,
  };
}

const bySystem = [
  { media: "(prefers-color-scheme: light)", color: pageColours.light },
  { media: "(prefers-color-scheme: dark)", color: pageColours.dark },
];

const messages = { en: compileMessages(catalogue.en), ru: compileMessages(catalogue.ru) };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, timeZone, preference] = await Promise.all([
    requestLocale(),
    requestTimeZone(),
    requestPreferences(),
  ]);
  return (
    <html
      lang={locale}
      className={typeface}
      data-theme={preference("theme")}
      data-text-size={preference("textSize")}
      data-density={preference("density")}
      data-send-key={preference("sendKey")}
    >
      <body>
        <LocaleProvider locale={locale} timeZone={timeZone} messages={messages[locale]}>
          {children}
        </LocaleProvider>
      </body>
    </html>
  );
}
