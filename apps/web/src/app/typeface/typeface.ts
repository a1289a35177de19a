import localFont from "next/font/local";

// Inter, with Latin and Cyrillic in one file (scripts/cut-typeface.ts). What does not come at once is used from the next
// page on: a text that changes its typeface under the reader's eyes moves all that follows. next/font takes nothing but
// literals.

const inter = localFont({
  src: "./inter.woff2",
  weight: "400 700",
  display: "optional",
  preload: true,
  adjustFontFallback: false,
  variable: "--font-inter",
});

/** The class that sets what `--font-sans` begins with. */
export const typeface = inter.variable;
