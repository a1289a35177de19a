/**
 * One form of next-auth's REST interface (https://next-auth.js.org/getting-started/rest-api), with its CSRF token.
 * Its own browser module is not used: when the server is away it leaves the page, and what was typed is lost.
 * @returns the address that next-auth answers with.
 * @throws TypeError when the server cannot be reached.
 */
export async function nextAuthCall(path: string, fields: Record<string, string>): Promise<URL> {
  const { csrfToken } = await json<{ csrfToken: string }>(await fetch("/api/auth/csrf"));
  const body = new URLSearchParams({ callbackUrl: location.origin, ...fields, csrfToken, json: "true" });
  const { url } = await json<{ url: string }>(await fetch(`/api/auth/${path}`, { method: "POST", body }));
  return new URL(url, location.origin);
}

async function json<Shape>(response: Response): Promise<Shape> {
  if (response.status >= 500) throw new TypeError(`The server answered ${response.status}.`);
  return response.json();
}
