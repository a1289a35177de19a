import type { BrowserContext, Page } from "@playwright/test";

export type Notified = { title: string; body: string; tag: string };

declare global {
  interface Window {
    notified: Notified[];
  }
}

/** Lets the pages of a browser show notifications, which nobody sees: they are written down. */
export async function countNotifications(context: BrowserContext): Promise<void> {
  await context.grantPermissions(["notifications"]);
  await context.addInitScript(() => {
    window.notified = [];
    // The empty page that a tab begins with has none.
    if (!("ServiceWorkerRegistration" in window)) return;
    // Some browsers without a window refuse whatever was granted.
    Object.defineProperty(Notification, "permission", { get: () => "granted" });
    ServiceWorkerRegistration.prototype.showNotification = async (title, { body = "", tag = "" } = {}) => {
      window.notified.push({ title, body, tag });
    };
  });
}

/** What the page has shown up to now. */
export function notifiedOn(page: Page): Promise<Notified[]> {
  return page.evaluate(() => window.notified);
}
