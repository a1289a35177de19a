import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import { addFontTables } from "./add-font-tables.ts";

// `npm run typeface -w @parley/web`: cuts the web app's typeface out of Inter. Latin and Cyrillic share one file, so that
// they come together or not at all: on a slow line a page would otherwise show them in two typefaces. What it makes is
// committed, with the licence that has to go with it.

const FOLDER = fileURLToPath(new URL("../src/app/typeface", import.meta.url));
const INTER = fileURLToPath(new URL(".", import.meta.resolve("inter-ui/package.json")));

/** First and last code points, of what people here write and what the screens show. */
const RANGES = [
  [0x20, 0x7e], // Latin
  [0xa0, 0xff], // … of western Europe
  [0x100, 0x17f], // … of the rest of it
  [0x218, 0x21b],
  [0x1e9e, 0x1e9e],
  [0x2bb, 0x2bc], // apostrophes
  [0x301, 0x301], // the mark of stress; what has accents of its own is composed
  [0x400, 0x45f], // Cyrillic
  [0x48a, 0x4ff], // … of other languages than Slavic ones
  [0x2010, 0x203a], // punctuation
  [0x20ac, 0x20ac], // currencies
  [0x20b4, 0x20b4],
  [0x20b8, 0x20be],
  [0x2116, 0x2116], // № and ™
  [0x2122, 0x2122],
  [0x2190, 0x2193], // arrows, and signs of keys
  [0x21b5, 0x21b5],
  [0x21e7, 0x21e7],
  [0x2318, 0x2318],
  [0x2325, 0x2325],
  [0x232b, 0x232b],
  [0x2212, 0x2215], // minus and slash
  [0xfffd, 0xfffd],
] as const;

/** What sets letters well, and figures of one width. */
const FEATURES = ["kern", "ccmp", "mark", "mkmk", "locl", "calt", "tnum"];
/** Copyright, name and licence, which stay in the file. */
const NAMES = [0, 1, 13, 14];

/**
 * "Smooth it at every size", and the program that says the same: without them FreeType makes up hints of its own, and
 * letters stand apart unevenly.
 */
const SMOOTH = {
  gasp: Buffer.from("00010001ffff000f", "hex"),
  prep: Buffer.from("b801ff85b0048d", "hex"),
};

const inter = readFileSync(`${INTER}variable/InterVariable.woff2`);
const cut = await subset(addFontTables(await subset(inter, "truetype"), SMOOTH), "woff2");
writeFileSync(`${FOLDER}/inter.woff2`, cut);
copyFileSync(`${INTER}LICENSE.txt`, `${FOLDER}/LICENSE.txt`);
console.log(`${cut.length} bytes`);

function subset(font: Buffer, targetFormat: "truetype" | "woff2"): Promise<Buffer> {
  return subsetFont(font, charactersIn(RANGES), {
    targetFormat,
    keepFeatures: FEATURES,
    preserveNameIds: NAMES,
    // One design for all sizes, and no weights but those between regular and bold.
    ...(targetFormat === "truetype" && { variationAxes: { opsz: 14, wght: { min: 400, max: 700 } } }),
  });
}

function charactersIn(ranges: typeof RANGES): string {
  return ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, offset) => first + offset))
    .map((codePoint) => String.fromCodePoint(codePoint))
    .join("");
}
