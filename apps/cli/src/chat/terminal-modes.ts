const MOUSE_ON = "\x1b[?1000h\x1b[?1006h";
const MOUSE_OFF = "\x1b[?1006l\x1b[?1000l";

/**
 * Reports of focus on. Wrapping off: where the terminal counts an emoji's cells differently, a line must not spill into
 * the next. The mouse where it is wanted: the terminal's own selecting then needs Shift.
 */
export function enterModes({ hasMouse }: { hasMouse: boolean }): string {
  return `\x1b[?1004h\x1b[?7l${hasMouse ? MOUSE_ON : ""}`;
}

export const LEAVE_MODES = `${MOUSE_OFF}\x1b[?1004l\x1b[?7h`;

/** Everything that the screen may have switched on, back to how a shell wants it. Harmless when it is already. */
export const RESET_TERMINAL = [
  "\x1b[<u", // kitty keyboard protocol
  "\x1b[>4;0m", // modified keys
  "\x1b[?1004l", // reports of focus
  "\x1b[?2004l", // bracketed paste
  MOUSE_OFF,
  "\x1b[?2026l", // synchronized output
  "\x1b[?7h", // wrapping
  "\x1b[?1049l", // alternate screen
  "\x1b[0m",
  "\x1b[?25h", // cursor
].join("");
