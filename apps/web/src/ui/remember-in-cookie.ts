const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Keeps a preference that the server needs for the first paint; a year, for this browser only. */
export function rememberInCookie(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in some supported browsers.
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}
