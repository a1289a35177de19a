/** @returns what a terminal sends for a stroke as the key table names it: `ctrl+w`, `alt+up`, `j`. */
export function bytesOf(stroke: string): string {
  const known = special[stroke];
  if (known !== undefined) return known;
  const parts = stroke.split(/\+(?=.)/);
  const key = parts.at(-1) ?? "";
  const held = parts.slice(0, -1);
  const final = finals[key];
  if (final) return held.length === 0 ? `\x1b[${final}` : `\x1b[1;${modifierOf(held)}${final}`;
  const plain = special[key] ?? key;
  if (held.includes("ctrl")) return String.fromCharCode(plain.toUpperCase().charCodeAt(0) & 0x1f);
  return held.includes("alt") ? `\x1b${plain}` : plain;
}

const special: Readonly<Record<string, string>> = {
  enter: "\r",
  esc: "\x1b",
  tab: "\t",
  backspace: "\x7f",
  delete: "\x1b[3~",
  pageup: "\x1b[5~",
  pagedown: "\x1b[6~",
  "shift+tab": "\x1b[Z",
  // Only terminals with the keyboard protocol of kitty tell these two from others.
  "shift+enter": "\x1b[13;2u",
  "ctrl+/": "\x1b[47;5u",
};

/** What ends the sequences of cursor keys. */
const finals: Readonly<Record<string, string>> = {
  up: "A",
  down: "B",
  right: "C",
  left: "D",
  end: "F",
  home: "H",
};

const weights: Readonly<Record<string, number>> = { shift: 1, alt: 2, ctrl: 4 };

function modifierOf(held: readonly string[]): number {
  return 1 + held.reduce((sum, name) => sum + (weights[name] ?? 0), 0);
}
