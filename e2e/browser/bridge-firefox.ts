import type { Browser, BrowserContext, Page } from "@playwright/test";

type Params = { features?: { "prefers-color-scheme"?: string | null }; [name: string]: unknown };
type Session = { send(method: string, params: Params): Promise<unknown> };
type Keyboard = { keydown(...key: unknown[]): Promise<void> };
/** What there is behind Playwright's public face. */
type Insides = {
  browser: { _browserSession: Session };
  context: { _browserContextId: string };
  page: { delegate: { rawKeyboard: Keyboard; bringToFront(): Promise<void> } };
};

declare global {
  interface Window {
    /** What Playwright types with over BiDi. */
    __pw_bidiInsertText: (text: string) => void;
  }
}

/**
 * Makes up for what Playwright and Debian's Firefox do not have in common yet: Playwright speaks WebDriver BiDi with
 * it, asks for a theme that this Firefox cannot be told, sets texts in a way that React does not notice, and leaves it to
 * Firefox which one of its windows has the focus. Changes the browser itself.
 */
export function bridgeFirefox(browser: Browser): void {
  const session = inside<"browser">(browser)._browserSession;
  takeLightForGranted(session);
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    await typeAsPeopleDo(context);
    await giveEachWindowTheFocus(session, context);
    context.on("page", activateToType);
    context.on("page", letPagesLeadOn);
    return context;
  };
}

/** The profile is light (see the config); any other theme stays an error. */
function takeLightForGranted(session: Session): void {
  const send = session.send.bind(session);
  session.send = async (method, params) => {
    const asksForLight = params?.features?.["prefers-color-scheme"] === "light";
    return method === "emulation.setMediaFeaturesOverride" && asksForLight ? {} : send(method, params);
  };
}

async function typeAsPeopleDo(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.defineProperty(window, "__pw_bidiInsertText", {
      get: () => (text: string) => void document.execCommand("insertText", false, text),
      set() {},
    });
  });
}

/** As in Playwright's Chromium: for the page, and for the world of its own from which Playwright looks at the page. */
async function giveEachWindowTheFocus(session: Session, context: BrowserContext): Promise<void> {
  for (const sandbox of [undefined, "__playwright_utility_world__"])
    await session.send("script.addPreloadScript", {
      functionDeclaration: "() => { Document.prototype.hasFocus = () => true; }",
      userContexts: [inside<"context">(context)._browserContextId],
      sandbox,
    });
}

/** In a window that is not active, nothing matches `:focus`, and keys lead nowhere. */
function activateToType(page: Page): void {
  const { delegate } = inside<"page">(page);
  const keydown = delegate.rawKeyboard.keydown.bind(delegate.rawKeyboard);
  delegate.rawKeyboard.keydown = async (...key) => {
    await delegate.bringToFront();
    await keydown(...key);
  };
}

/** Firefox begins some loads twice, and a page may lead on before it is loaded: in Chromium that ends no `goto`. */
function letPagesLeadOn(page: Page): void {
  const goto = page.goto.bind(page);
  page.goto = async (url, options) => {
    try {
      return await goto(url, options);
    } catch (error) {
      if (!/is interrupted by another navigation to/.test((error as Error).message)) throw error;
      await page.waitForLoadState();
      return null;
    }
  };
}

function inside<Kind extends keyof Insides>(object: unknown): Insides[Kind] {
  return (object as { _connection: { toImpl(of: unknown): Insides[Kind] } })._connection.toImpl(object);
}
