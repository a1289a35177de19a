import type { Page } from "@playwright/test";

/** What is Latin in every language: the product's name, the English language's, handles and addresses. */
const LATIN_ANYWHERE = /Parley|English|\S*@\S+/g;

/**
 * The words in Latin letters that a page shows or reads out: in Russian each is a text that nobody translated,
 * or the name of its key.
 *
 * @param names of people, as they were typed
 */
export async function latinWordsOn(page: Page, names: string[]): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const attributes = ["aria-label", "placeholder", "title", "alt", "aria-description"];
    const spoken = attributes.flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ""),
    );
    const srOnly = [...document.querySelectorAll(".sr-only")].map((element) => element.textContent ?? "");
    return [document.title, document.body.innerText, ...spoken, ...srOnly].join("\n");
  });
  const rest = names.reduce((text, name) => text.replaceAll(name, ""), texts).replace(LATIN_ANYWHERE, "");
  return rest.match(/[A-Za-z][A-Za-z.]+/g) ?? [];
}
