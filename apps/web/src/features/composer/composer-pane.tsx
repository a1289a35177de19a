import type { Row } from "@parley/client";
import { useClient } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import { Suspense, useEffect, useRef } from "react";
import { lateFrom } from "../../ui/late.ts";
import { Composer } from "./composer.tsx";
import { sendable } from "./sendable.ts";
import { UnsentPane } from "./unsent/unsent-pane.tsx";
import { useAutosize } from "./use-autosize.ts";
import { useDraft } from "./use-draft.ts";
import { WritingAidsPane } from "./writing-aids-pane.tsx";

const later = () => import("./later.ts");
const FileNote = lateFrom(later, (parts) => parts.FileNote);
const MergedNote = lateFrom(later, (parts) => parts.MergedNote);
const ReplyBar = lateFrom(later, (parts) => parts.ReplyBar);

type Props = {
  chatId: ChatId;
  /** The message that is answered. */
  replyTo: Row | null;
  onReplyEnd: () => void;
};

/** Writes to one chat. Keyed by the chat, so that each has its own draft. */
export function ComposerPane({ chatId, replyTo, onReplyEnd }: Props) {
  const client = useClient();
  const area = useRef<HTMLTextAreaElement>(null);
  const { draft, setDraft, isMerged } = useDraft(chatId);
  const body = sendable(draft);
  useAutosize(area, draft);
  useFocusOnOpen(area);
  useFocusOnReply(area, replyTo);
  const handleSend = () => {
    area.current?.focus();
    if (body === null) return;
    client.send(chatId, body, replyTo?.seq ? { replyToSeq: replyTo.seq } : {});
    setDraft("");
    onReplyEnd();
  };
  return (
    <>
      <UnsentPane chatId={chatId} />
      <Suspense>
        <FileNote area={area} />
        {isMerged && <MergedNote />}
        {replyTo && <ReplyBar row={replyTo} onEnd={onReplyEnd} />}
      </Suspense>
      <Composer
        area={area}
        draft={draft}
        canSend={body !== null}
        onChange={setDraft}
        onSend={handleSend}
        aids={<WritingAidsPane area={area} chatId={chatId} />}
      />
    </>
  );
}

function useFocusOnReply(area: { current: HTMLTextAreaElement | null }, replyTo: Row | null): void {
  useEffect(() => {
    if (replyTo) area.current?.focus();
  }, [area, replyTo]);
}

/** With a mouse one opens a chat to write; on a phone the keyboard would cover what one came to read. */
function useFocusOnOpen(area: { current: HTMLTextAreaElement | null }): void {
  useEffect(() => {
    if (matchMedia("(pointer: fine)").matches) area.current?.focus();
  }, [area]);
}
