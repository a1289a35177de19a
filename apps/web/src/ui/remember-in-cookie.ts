const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Before a cookie's name: browsers take it from this very host alone, over TLS (RFC 6265bis, 4.1.3.2). */
const OF_THIS_HOST = "__Host-";

/** Keeps a preference that the server needs for the first paint; a year, for this browser only. */
export function rememberInCookie(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in some supported browsers.
  document.cookie = cookieText(name, value, { isSecure: location.protocol === "https:" });
}

/** @param isSecure whether the page came over TLS: without it browsers take no cookie with such a name */
export function cookieText(name: string, value: string, { isSecure }: { isSecure: boolean }): string {
  const [prefix, secure] = isSecure ? [OF_THIS_HOST, "; secure"] : ["", ""];
  const lives = `path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
  return `${prefix}${name}=${encodeURIComponent(value)}; ${lives}${secure}`;
}

/** What `rememberInCookie` has kept under that name. @param sent the cookies of a request */
export function rememberedIn(
  sent: { get(name: string): { value: string } | undefined },
  name: string,
): string | undefined {
  return (sent.get(`${OF_THIS_HOST}${name}`) ?? sent.get(name))?.value;
}
