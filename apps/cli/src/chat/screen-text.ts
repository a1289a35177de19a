import { neutralise, neutraliseLines } from "../text/neutralise.ts";
import { steady } from "../text/steady.ts";

/** @returns text as it can stand on one line of the screen: safe, and as wide everywhere as we count it. */
export function screenText(text: string): string {
  return steady(neutralise(text));
}

/** The same for text of several lines. */
export function screenLines(text: string): string {
  return steady(neutraliseLines(text));
}
