import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { signInAt } from "../people/sign-in-at.ts";
import type { Look } from "./looks.ts";
import type { Scene } from "./scene.ts";
import type { Screen } from "./screens.ts";

type Visitor = Exclude<Screen["who"], undefined>;
type Session = NonNullable<BrowserContextOptions["storageState"]>;

/** A screen that does not come is soon told of. */
const PATIENCE_MS = 15_000;
/** Nothing has changed on the page for so long: it is ready. */
const QUIET_MS = 700;

/** @param file gets the picture, as PNG */
export type Take = (screen: Screen, look: Look, file: string) => Promise<void>;

/** Takes pictures of screens in the looks that are asked for; everybody signs in once. */
export function openAlbum(browser: Browser, scene: Scene): Take {
  const sessions = new Map<Visitor, Promise<Session>>();

  async function signedIn(who: Visitor): Promise<Session> {
    const page = await browser.newPage({ baseURL: scene.webUrl, locale: "en-GB" });
    await signInAt(page, scene[who]);
    const session = await page.context().storageState();
    await page.close();
    return session;
  }

  function sessionOf(who: Visitor): Promise<Session> {
    const session = sessions.get(who) ?? signedIn(who);
    sessions.set(who, session);
    return session;
  }

  return async (screen, look, file) => {
    const context = await browser.newContext({
      baseURL: scene.webUrl,
      ...optionsOf(look),
      ...(screen.who && { storageState: await sessionOf(screen.who) }),
    });
    await context.addInitScript(allowNotifications);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    try {
      await bringTypeface(page);
      await screen.show({ page, look, scene });
      await untilStill(page);
      await page.screenshot({ path: file, animations: "disabled", caret: "hide" });
    } catch (error) {
      throw new Error(`${screen.name} in ${look.name}: ${error}`);
    } finally {
      await context.close();
    }
  };
}

/** Whoever has been here before has the typeface; this page tells him nothing else. */
async function bringTypeface(page: Page): Promise<void> {
  await page.goto("/no-such-page");
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState("networkidle");
}

function optionsOf({ theme, language, viewport, isPhone }: Look): BrowserContextOptions {
  return {
    viewport,
    colorScheme: theme,
    locale: language === "ru" ? "ru-RU" : "en-GB",
    reducedMotion: "reduce",
    ...(isPhone && { hasTouch: true, isMobile: true, deviceScaleFactor: 2 }),
  };
}

/** Runs in the page: a browser without a window has refused already. */
function allowNotifications(): void {
  if ("Notification" in window) Object.defineProperty(Notification, "permission", { get: () => "granted" });
}

/** The page is connected, and what comes late has come. */
async function untilStill(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(async (quietMs) => {
    await document.fonts.ready;
    let changedAt = performance.now();
    const observer = new MutationObserver(() => {
      changedAt = performance.now();
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    while (performance.now() - changedAt < quietMs) await new Promise(requestAnimationFrame);
    observer.disconnect();
  }, QUIET_MS);
}
