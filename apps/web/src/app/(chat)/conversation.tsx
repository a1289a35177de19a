import type { ChatState, Row } from "@parley/client";
import { type KeyboardEvent, type ReactNode, Suspense, useState } from "react";
import { ComposerPane } from "../../features/composer/composer-pane.tsx";
import { TimelinePane } from "../../features/timeline/timeline-pane.tsx";
import { lateFrom } from "../../ui/late.ts";

const EditPane = lateFrom(
  () => import("./later.ts"),
  (parts) => parts.EditPane,
);

/** What is written next: an answer to a message, or its new text. */
type Intent = { kind: "reply" | "edit"; row: Row };

type Props = { chat: ChatState; linkSeq: number | null; empty: ReactNode; onReopen: () => void };

/** The messages of a chat, and where the next one is written. */
export function Conversation({ chat, linkSeq, empty, onReopen }: Props) {
  const [intent, setIntent] = useState<Intent | null>(null);
  const endIntent = () => setIntent(null);
  // What waited for its files may end while something else is begun.
  const endReply = () => setIntent((now) => (now?.kind === "reply" ? null : now));
  const edit = (row: Row) => setIntent({ kind: "edit", row });
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !intent) return;
    event.preventDefault();
    endIntent();
  };
  const replyTo = intent?.kind === "reply" ? intent.row : null;
  const composer = <ComposerPane chatId={chat.id} replyTo={replyTo} onReplyEnd={endReply} />;
  return (
    <>
      <TimelinePane
        key={linkSeq}
        chat={chat}
        linkSeq={linkSeq}
        empty={empty}
        onReopen={onReopen}
        onReply={(row) => setIntent({ kind: "reply", row })}
        onEdit={edit}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the text area in it. */}
      <div onKeyDown={handleKeyDown}>
        {intent?.kind === "edit" ? (
          <Suspense fallback={composer}>
            <EditPane key={intent.row.key} chatId={chat.id} row={intent.row} onEnd={endIntent} />
          </Suspense>
        ) : (
          composer
        )}
      </div>
    </>
  );
}
