/** A program that shows a text page by page. */
export type PagerCommand = {
  /** A command of the shell where somebody has chosen it, else a program. */
  command: string;
  isChosen: boolean;
  variables: NodeJS.ProcessEnv;
};

/** less ends by itself where all fits, shows colours and links, and leaves what it showed. All else is as its user has it. */
const LESS = "FRX";
/** What stands for no pager at all. */
const NONE = ["", "cat"];

/** @returns PARLEY_PAGER, else PAGER, else less; null where none is wanted, or none would help. */
export function pagerIn(source: NodeJS.ProcessEnv): PagerCommand | null {
  const chosen = (source.PARLEY_PAGER ?? source.PAGER)?.trim();
  const isHelp = source.TERM !== "dumb" && source.INK_SCREEN_READER !== "true";
  if (!isHelp || (chosen !== undefined && NONE.includes(chosen))) return null;
  // What is printed is UTF-8, whatever the locale says.
  const variables = { LESS, LESSCHARSET: "utf-8", LV: "-c", ...source };
  return { command: chosen ?? "less", isChosen: chosen !== undefined, variables };
}
