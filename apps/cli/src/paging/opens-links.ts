/** Terminals that open links, as they call themselves in TERM_PROGRAM. */
const PROGRAMS = [
  "iTerm.app",
  "WezTerm",
  "vscode",
  "ghostty",
  "Hyper",
  "Tabby",
  "zed",
  "rio",
  "WarpTerminal",
];
/** And in TERM. */
const TERMS = /^(xterm-kitty|xterm-ghostty|alacritty|foot|wezterm|contour)/;
/** What others set beside: Windows Terminal, Konsole, Alacritty, kitty, DomTerm. */
const MARKS = ["WT_SESSION", "KONSOLE_VERSION", "ALACRITTY_WINDOW_ID", "KITTY_WINDOW_ID", "DOMTERM"];
/** VTE, below GNOME's and many other terminals, since 0.50. */
const FIRST_VTE = 5_000;
/** tmux passes them on to a terminal that has them, since 3.4. */
const FIRST_TMUX = 3.4;

/** @returns whether the terminal is known to open links (OSC 8). FORCE_HYPERLINK decides it where it is set. */
export function opensLinks(source: NodeJS.ProcessEnv): boolean {
  const { FORCE_HYPERLINK, TERM = "", TERM_PROGRAM = "", TERM_PROGRAM_VERSION, VTE_VERSION } = source;
  if (TERM === "dumb") return false;
  if (FORCE_HYPERLINK) return FORCE_HYPERLINK !== "0" && FORCE_HYPERLINK !== "false";
  // What runs outside of tmux says nothing about what tmux passes on.
  if (TERM_PROGRAM === "tmux") return Number.parseFloat(TERM_PROGRAM_VERSION ?? "") >= FIRST_TMUX;
  if (/^(screen|tmux|linux)/.test(TERM)) return false;
  if (VTE_VERSION) return Number(VTE_VERSION) >= FIRST_VTE;
  return PROGRAMS.includes(TERM_PROGRAM) || TERMS.test(TERM) || MARKS.some((name) => Boolean(source[name]));
}
