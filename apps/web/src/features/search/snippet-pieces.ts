import { plainMarkdown } from "@parley/client/markdown";
import type { Snippet } from "@parley/protocol";

/** Signs for private use: nobody types them, and to markdown they are letters like any other. */
const START = "\uE000";
const END = "\uE001";

/** @returns the pieces of a snippet without the marks of markdown, as the message shows them. */
export function snippetPieces(snippet: Snippet): Snippet {
  const marked = snippet.map(({ text, isMatch }) => (isMatch ? `${START}${text}${END}` : text)).join("");
  const [lead = "", ...rest] = plainMarkdown(marked).split(START);
  const pieces = rest.flatMap((piece) => {
    const [hit = "", ...after] = piece.split(END);
    return [
      { text: hit, isMatch: true },
      { text: after.join(""), isMatch: false },
    ];
  });
  return [{ text: lead.replaceAll(END, ""), isMatch: false }, ...pieces].filter(({ text }) => text !== "");
}
