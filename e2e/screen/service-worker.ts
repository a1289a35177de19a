import type { Page, Worker } from "@playwright/test";

/** The service worker of a page's browser, once there is one. */
export async function workerOf(page: Page): Promise<Worker> {
  const context = page.context();
  return context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
}

/** What the worker does when somebody clicks a notification; without a click the browser moves no window to the front. */
export async function showFrom(worker: Worker, path: string): Promise<void> {
  await worker.evaluate(`showPath(${JSON.stringify(path)}).catch(() => {})`);
}
