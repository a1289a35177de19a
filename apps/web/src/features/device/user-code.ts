const KEY = "parley-user-code";

/** @returns the code that this tab has come with, empty when there is none. */
export function readUserCode(): string {
  return location.hash.slice(1) || (sessionStorage.getItem(KEY) ?? "");
}

/** Keeps it while one signs in in this tab: in the address of that page, which goes into logs, it has no place. */
export function keepUserCode(code: string): void {
  sessionStorage.setItem(KEY, code);
}

/** It is decided: a reload must not ask about it again. */
export function forgetUserCode(): void {
  sessionStorage.removeItem(KEY);
  history.replaceState(history.state, "", location.pathname);
}
