import compile from "icu-minify/compile";

/**
 * Turns ICU messages into what is formatted without a parser. The server does it for the texts of the page, so that the
 * browser loads 9 KB less; what brings its texts later brings the parser too (late-texts.tsx).
 * @returns the same tree; the texts are data for use-intl from here on.
 */
export function compileMessages<Tree extends object>(tree: Tree): Tree {
  const entries = Object.entries(tree).map(([key, value]) => [key, compiled(value)]);
  return Object.fromEntries(entries) as Tree;
}

function compiled(value: unknown): unknown {
  // The compiler's objects have no prototype, and React sends only plain ones to the browser: cloned they are.
  if (typeof value === "string") return structuredClone(compile(value));
  return typeof value === "object" && value ? compileMessages(value) : value;
}
