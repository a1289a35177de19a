const CONTROL_PICTURES = 0x2400;
const DELETE = 0x7f;
const TAB = "    ";

/** Everything that could steer a terminal or reorder what it shows: C0, DEL, C1, bidi controls, separators. */
const STEERING = /[\p{Cc}\p{Bidi_C}\u2028\u2029\ufeff]/gu;

/**
 * Makes foreign text safe to show on one line of a terminal: what would steer the terminal (escape sequences, C1,
 * bidi controls) becomes a visible sign, line breaks and tabs become spaces.
 */
export function neutralise(text: string): string {
  return neutraliseLines(text).replaceAll("\n", " ");
}

/** The same for text of several lines: the line breaks stay, as `\n` alone. */
export function neutraliseLines(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replaceAll("\t", TAB)
    .replace(STEERING, (character) => (character === "\n" ? "\n" : visibleSign(character)));
}

/** `␛` for C0 and DEL, as terminals' own control pictures; `<U+202E>` for the rest. */
function visibleSign(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(CONTROL_PICTURES + code);
  if (code === DELETE) return "␡";
  return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}
