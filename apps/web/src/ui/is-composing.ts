/** What Safari reports for the key that ends a composition: by then `isComposing` is false again. */
const COMPOSITION_KEY_CODE = 229;

/** @returns whether a key belongs to an input method, which is picking a word. */
export function isComposing({ isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === COMPOSITION_KEY_CODE;
}
