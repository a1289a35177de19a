const KEY = "parley-invite";

/** @returns the token of the invite that this tab has come with, empty when there is none. */
export function readInviteToken(): string {
  return location.hash.slice(1) || (sessionStorage.getItem(KEY) ?? "");
}

/**
 * Keeps it while one signs in or up in this tab: in the address of those pages, which goes to the server and into its
 * logs, it has no place.
 */
export function keepInviteToken(token: string): void {
  sessionStorage.setItem(KEY, token);
}

export function forgetInviteToken(): void {
  sessionStorage.removeItem(KEY);
}
