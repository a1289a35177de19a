export type TextPart = { kind: "text" | "link"; text: string };

const LINK = /https?:\/\/[^\s<>"]+/giu;
/** A full stop or bracket after an address belongs to the sentence. */
const SENTENCE_END = ".,:;!?'»”’)]}";

/** Cuts a message into plain text and web addresses. Nothing is lost: joined, the parts are the text. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    const link = withoutSentenceEnd(match[0]);
    if (!URL.canParse(link)) continue;
    parts.push({ kind: "text", text: text.slice(end, match.index) }, { kind: "link", text: link });
    end = match.index + link.length;
  }
  parts.push({ kind: "text", text: text.slice(end) });
  return parts.filter((part) => part.text !== "");
}

function withoutSentenceEnd(link: string): string {
  // Letter by letter from the end: a pattern would begin anew at every stop of a long row of them.
  let end = link.length;
  while (end > 0 && SENTENCE_END.includes(link.charAt(end - 1))) end--;
  const tail = link.slice(end);
  if (!tail) return link;
  // https://en.wikipedia.org/wiki/Parley_(truce) keeps its own closing bracket.
  const closesOwn = tail.startsWith(")") && link.slice(0, -tail.length).includes("(");
  return link.slice(0, closesOwn ? 1 - tail.length || undefined : -tail.length);
}
