import { homedir } from "node:os";
import { join } from "node:path";
import { opensLinks } from "./paging/opens-links.ts";
import { type PagerCommand, pagerIn } from "./paging/pager-in.ts";

/** What the surroundings say. Flags win over it, and it wins over the configuration file. */
export type Env = {
  /** PARLEY_SERVER: the server to talk to. */
  server: string | undefined;
  /** PARLEY_TOKEN: an access token that is used as it is and never refreshed. */
  token: string | undefined;
  /** PARLEY_PROFILE: which of several identities to be. */
  profile: string | undefined;
  /** The folder in which it was started. */
  folder: string;
  /** Where settings are kept: XDG_CONFIG_HOME/parley. */
  configDir: string;
  /** Where sign-ins are kept: XDG_STATE_HOME/parley. */
  stateDir: string;
  /** PARLEY_LANG: the language of this terminal, whatever else says another. */
  chosenLanguage: string | undefined;
  /** LC_ALL, LC_MESSAGES or LANG, whichever decides. */
  language: string;
  /** VISUAL, else EDITOR: what a long message is written in. */
  editor: string | undefined;
  /** What shows output that is longer than the terminal; null when nothing shall. */
  pager: PagerCommand | null;
  /** The terminal opens what is marked as a link (OSC 8). */
  hasLinks: boolean;
  /** How the terminal shows notifications, by TERM_PROGRAM. */
  notifyStyle: "osc9" | "osc777";
  /** NO_COLOR is set to something (no-color.org). */
  isColorRefused: boolean;
  /** INK_SCREEN_READER=true: somebody listens. */
  hasScreenReader: boolean;
  /** TERM=dumb: a terminal that cannot move its cursor. */
  isDumbTerminal: boolean;
};

/** @returns the variables that Parley knows, read once at the start. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  return {
    server: source.PARLEY_SERVER || undefined,
    token: source.PARLEY_TOKEN || undefined,
    profile: source.PARLEY_PROFILE || undefined,
    folder: process.cwd(),
    configDir: join(source.XDG_CONFIG_HOME || join(homedir(), ".config"), "parley"),
    stateDir: join(source.XDG_STATE_HOME || join(homedir(), ".local", "state"), "parley"),
    chosenLanguage: source.PARLEY_LANG || undefined,
    language: source.LC_ALL || source.LC_MESSAGES || source.LANG || "",
    editor: source.VISUAL || source.EDITOR || undefined,
    pager: pagerIn(source),
    hasLinks: opensLinks(source),
    notifyStyle: source.TERM_PROGRAM === "iTerm.app" ? "osc9" : "osc777",
    isColorRefused: Boolean(source.NO_COLOR),
    hasScreenReader: source.INK_SCREEN_READER === "true",
    isDumbTerminal: source.TERM === "dumb",
  };
}

/** Ink asks the surroundings for colour only while it is being imported: this comes before. */
export function refuseColor(): void {
  process.env.FORCE_COLOR = "0";
}
