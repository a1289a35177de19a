/** Letters that are read from the right, and signs that turn the direction of what follows. */
const TURNS =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]|\ud802|\ud803|\ud83a|\ud83b/;
const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

/** @returns a name that can stand in a sentence without turning the words around it; most names are as they were. */
export function isolated(name: string): string {
  return TURNS.test(name) ? FIRST_STRONG_ISOLATE + name + POP_ISOLATE : name;
}
