import type { Row } from "@parley/client";
import { classes } from "../../ui/classes.ts";
import { isEmojiOnly } from "./is-emoji-only.ts";
import { MessageMeta } from "./message-meta.tsx";
import { MessageText } from "./message-text.tsx";

type Props = { row: Row; isFirst: boolean };

/** The leaf with the text, the time and the ticks. Its nib points at the speaker. A few emoji need no leaf. */
export function MessageBubble({ row, isFirst }: Props) {
  const { body, isOwn, status } = row;
  return (
    <div
      className={classes(
        "max-w-full rounded-bubble",
        isEmojiOnly(body)
          ? "flex items-end text-emoji"
          : classes("px-3.5 py-2", isOwn ? "bg-own text-own-ink" : "bg-other text-ink"),
        isFirst && (isOwn ? "rounded-tr-nib" : "rounded-tl-nib"),
        status === "failed" && "outline-2 outline-danger",
      )}
    >
      <MessageText text={body} />
      <MessageMeta row={row} />
    </div>
  );
}
