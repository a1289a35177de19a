import type { Row } from "@parley/client";
import type { User, UserId } from "@parley/protocol";
import { Suspense } from "react";
import { classes } from "../../ui/classes.ts";
import { lateFrom } from "../../ui/late.ts";
import { MessageFileView } from "./files/message-file.tsx";
import { pictureBox } from "./files/picture-box.ts";
import { ForwardedLine } from "./forwarded-line.tsx";
import { isEmojiOnly } from "./is-emoji-only.ts";
import { isLongText } from "./is-long-text.ts";
import { LongText } from "./long-text.tsx";
import { mentionsOf } from "./markdown/find-mention.ts";
import { TextView } from "./markdown/text-view.tsx";
import { MessageMeta } from "./message-meta.tsx";

const QuotePane = lateFrom(
  () => import("./later.ts"),
  (parts) => parts.QuotePane,
);

type Props = { id: string; row: Row; isFirst: boolean; users: Readonly<Record<UserId, User>>; meId: UserId };

/** The leaf with the text, the time and the ticks. Its nib points at the speaker. A few emoji need no leaf. */
export function MessageBubble({ id, row, isFirst, users, meId }: Props) {
  const { body, file, isOwn, status, message, replyToSeq } = row;
  const isBare = isEmojiOnly(body) && replyToSeq === null && file === null;
  // A picture says how wide its bubble is, and its text goes by that.
  const isPicture = file !== null && pictureBox(file, body) !== null;
  const hasText = !isBare && (body !== "" || file === null);
  const text = <BubbleText row={row} users={users} meId={meId} />;
  return (
    <div
      id={id}
      className={classes(
        "relative max-w-full rounded-bubble",
        isBare
          ? "flex items-end text-emoji"
          : classes(
              "px-3.5 py-2 compact:px-3 compact:py-1",
              isOwn ? "bg-own text-own-ink" : "bg-other text-ink",
            ),
        isFirst && (isOwn ? "rounded-tr-nib" : "rounded-tl-nib"),
        status === "failed" && "outline-2 outline-danger",
      )}
    >
      {message?.forwardedFrom && <ForwardedLine from={message.forwardedFrom} users={users} />}
      {replyToSeq !== null && (
        <Suspense fallback={<EmptyQuote />}>
          <QuotePane seq={replyToSeq} row={row} />
        </Suspense>
      )}
      {file && <MessageFileView row={row} file={file} />}
      {isBare && <span>{body}</span>}
      {isBare && <MessageMeta row={row} />}
      {hasText && (isPicture ? <div className="contain-inline-size">{text}</div> : text)}
    </div>
  );
}

function BubbleText({ row, users, meId }: Omit<Props, "id" | "isFirst">) {
  const { key, body, message } = row;
  const findMention = mentionsOf({ message, users, meId });
  const meta = <MessageMeta row={row} />;
  if (!isLongText(body)) return <TextView text={body} findMention={findMention} tail={meta} />;
  return (
    <LongText id={key} tail={meta}>
      {(tail) => <TextView text={body} findMention={findMention} tail={tail} />}
    </LongText>
  );
}

/** As high as a quote. */
function EmptyQuote() {
  return (
    <div className="quote-box mb-1">
      <div className="h-9" />
    </div>
  );
}
