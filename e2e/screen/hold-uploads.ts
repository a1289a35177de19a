import type { Page } from "@playwright/test";

/** From now on what a page uploads does not arrive, as on a slow line. @returns lets it arrive */
export async function holdUploads(page: Page): Promise<() => Promise<void>> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const address = /\/api\/v1\/files\?/;
  await page.route(address, async (route) => {
    await promise;
    // What was cancelled meanwhile is nowhere any more.
    await route.continue().catch(() => {});
  });
  return async () => {
    resolve();
    await page.unroute(address);
  };
}
