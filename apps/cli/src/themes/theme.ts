import * as z from "zod/mini";

const names = [
  "black",
  "red",
  "green",
  "yellow",
  "blue",
  "magenta",
  "cyan",
  "white",
  "gray",
  "redBright",
  "greenBright",
  "yellowBright",
  "blueBright",
  "magentaBright",
  "cyanBright",
  "whiteBright",
] as const;

/** One of the terminal's sixteen by name, one of its 256 by number, or any as `#rrggbb`. */
const Color = z.union([
  z.enum(names),
  z.int().check(z.minimum(0), z.maximum(255)),
  z.string().check(z.regex(/^#[0-9a-f]{6}$/i)),
]);

/** A theme's file. What it leaves out is as in the default theme. */
export const ThemeFile = z.partial(
  z.strictObject({
    /** Titles, prompts, marks. */
    accent: Color,
    /** What is new, and what is well. */
    good: Color,
    /** What to look at. */
    warning: Color,
    /** What failed. */
    danger: Color,
    /** People's names: each person has one of these. */
    names: z.array(Color).check(z.minLength(1)),
  }),
);
export type ThemeFile = z.infer<typeof ThemeFile>;
export type Theme = Required<ThemeFile>;
