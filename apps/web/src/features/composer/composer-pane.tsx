import type { Row } from "@parley/client";
import type { ChatId } from "@parley/protocol";
import { Suspense, useEffect, useRef } from "react";
import { lateFrom } from "../../ui/late.ts";
import { Composer } from "./composer.tsx";
import { AttachPlace } from "./files/attach-place.tsx";
import { writeOnTray } from "./files/empty-tray.ts";
import { TrayPane } from "./files/tray-pane.tsx";
import { UnsentPane } from "./unsent/unsent-pane.tsx";
import { useAutosize } from "./use-autosize.ts";
import { useDraft } from "./use-draft.ts";
import { useSend } from "./use-send.ts";
import { WritingAidsPane } from "./writing-aids-pane.tsx";

const later = () => import("./later.ts");
const AttachButton = lateFrom(later, (parts) => parts.AttachButton);
const FileTarget = lateFrom(later, (parts) => parts.FileTarget);
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
  const area = useRef<HTMLTextAreaElement>(null);
  const { draft, setDraft, isMerged } = useDraft(chatId);
  const { canSend, send } = useSend({ chatId, draft, setDraft, replyTo, onReplyEnd });
  useAutosize(area, draft);
  useFocusOnOpen(area);
  useFocusOnReply(area, replyTo);
  const handleChange = (text: string) => {
    writeOnTray(chatId);
    setDraft(text);
  };
  const handleSend = () => {
    area.current?.focus();
    send();
  };
  return (
    <>
      <UnsentPane chatId={chatId} />
      <Suspense>
        <FileTarget chatId={chatId} area={area} />
        {isMerged && <MergedNote />}
        {replyTo && <ReplyBar row={replyTo} onEnd={onReplyEnd} />}
      </Suspense>
      <Composer
        area={area}
        draft={draft}
        canSend={canSend}
        onChange={handleChange}
        onSend={handleSend}
        aids={<WritingAidsPane area={area} chatId={chatId} />}
        tray={<TrayPane chatId={chatId} area={area} />}
        attach={
          <Suspense fallback={<AttachPlace />}>
            <AttachButton chatId={chatId} area={area} />
          </Suspense>
        }
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
