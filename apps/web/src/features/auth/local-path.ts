// Any origin will do: it is only compared with itself.
const HERE = "http://here";

/**
 * Where to go after signing in. Only paths of this site count, so that a link cannot send people elsewhere.
 * @returns the path with its query, or `/`.
 */
export function localPath(wanted: string | string[] | undefined): string {
  if (typeof wanted !== "string" || !wanted.startsWith("/")) return "/";
  if (!URL.canParse(wanted, HERE)) return "/";
  const url = new URL(wanted, HERE);
  const path = `${url.pathname}${url.search}${url.hash}`;
  // `/.//evil.test` is of this site until it is made shorter: what counts is where the result leads.
  return url.origin === HERE && URL.parse(path, HERE)?.origin === HERE ? path : "/";
}
