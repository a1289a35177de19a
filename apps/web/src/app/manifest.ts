import type { MetadataRoute } from "next";
import { catalogue } from "../locales/catalogue.ts";
import { requestLocale } from "../locales/request-locale.ts";
import { pageColours } from "../preferences/page-colours.ts";

/** What a browser needs to install Parley like an app of the machine's own. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const locale = await requestLocale();
  const { app, chats, account } = catalogue[locale];
  return {
    id: "/",
    name: app.name,
    short_name: app.name,
    description: app.tagline,
    lang: locale,
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: pageColours.light,
    theme_color: pageColours.light,
    categories: ["social", "communication", "productivity"],
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    shortcuts: [
      { name: chats.newChat, url: "/?new=chat", icons: [{ src: "/icons/icon-192.png", sizes: "192x192" }] },
      { name: account.settings, url: "/settings", icons: [{ src: "/icons/icon-192.png", sizes: "192x192" }] },
    ],
  };
}
