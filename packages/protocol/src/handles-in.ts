/** `@ann`, but not the end of `mail@ann.example` or of an address like `/@ann`. */
const MENTION = /(?<![\p{L}\p{N}_@./-])@([a-z][a-z0-9_]{2,31})(?![\p{L}\p{N}_])/giu;

/** The handles that a text addresses, lower case, each once; whether they are members' is not known here. */
export function handlesIn(body: string): string[] {
  const handles = [...body.matchAll(MENTION)].map(([, handle = ""]) => handle.toLowerCase());
  return [...new Set(handles)];
}
