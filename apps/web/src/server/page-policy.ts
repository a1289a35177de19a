/** What a page may load, and from where; `realtime` is where its socket goes, `nonce` opens its scripts and its alone. */
export type PagePolicy = { nonce: string; realtime: string; isDevelopment: boolean };

/**
 * The Content-Security-Policy of a page. Scripts run by the nonce of this one answer, and what they load in turn; nothing
 * else runs, from wherever it comes. Attributes of style stay open, for they are how a page from the server has a place
 * for what is measured; they run nothing.
 */
export function pagePolicy({ nonce, realtime, isDevelopment }: PagePolicy): string {
  const directives = {
    "default-src": "'self'",
    // React shows whose fault an error is by evaluating, while developing.
    "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "script-src-attr": "'none'",
    "style-src": `'self' 'nonce-${nonce}'`,
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": `'self' ${realtime}`,
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "object-src": "'none'",
    "frame-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");
}
