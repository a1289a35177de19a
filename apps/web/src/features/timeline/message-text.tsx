import { textParts } from "./text-parts.ts";

/** A message as it was typed, with its web addresses as links. */
export function MessageText({ text }: { text: string }) {
  return (
    <span dir="auto" className="whitespace-pre-wrap wrap-anywhere">
      {textParts(text).map((part, index) =>
        part.kind === "link" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move.
          <a key={index} href={part.text} target="_blank" rel="noopener noreferrer" className="text-link">
            {part.text}
          </a>
        ) : (
          part.text
        ),
      )}
    </span>
  );
}
