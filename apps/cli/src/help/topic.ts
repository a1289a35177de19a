import type { Surroundings } from "../context.ts";

/** A piece of a topic: a paragraph, or a table. */
export type Part =
  | { is: "text"; text: string }
  | { is: "table"; headings: [string, string]; rows: readonly [string, string][] };

/** What a topic says. */
export type Topic = (surroundings: Surroundings) => readonly Part[];

export const paragraph = (text: string): Part => ({ is: "text", text });
