import { TerminalError } from "../terminal-error.ts";

/**
 * Reads a server's address as people type it: `chat.example.org` means https, `localhost:3000` means http.
 * @returns its origin. @throws TerminalError when it is no web address, or more than an origin.
 */
export function parseServer(text: string): string {
  const url = urlOf(text.trim());
  const isOrigin =
    url && ["", "/"].includes(url.pathname) && !url.search && !url.hash && !url.username && !url.password;
  if (!isOrigin || !/^https?:$/.test(url.protocol)) {
    throw new TerminalError("invalid_input", "notAServer", { values: { value: text } });
  }
  return url.origin;
}

/** Whether what is sent there can be read on the way. */
export function isReadableOnTheWay(server: string): boolean {
  const { protocol, hostname } = new URL(server);
  return protocol === "http:" && !isThisMachine(hostname);
}

function urlOf(text: string): URL | null {
  if (/^[a-z]+:\/\//i.test(text)) return URL.parse(text);
  const plain = URL.parse(`http://${text}`);
  if (plain && isThisMachine(plain.hostname)) return plain;
  return URL.parse(`https://${text}`);
}

function isThisMachine(hostname: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
