/** The colour of the page's upper edge, for the bars that a phone draws around it: `--panel` of tokens.css. */
export const pageColours = { light: "#f7f6f3", dark: "#1a1a1d" } as const;
