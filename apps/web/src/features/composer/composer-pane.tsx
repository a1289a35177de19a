import { useClient } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import { useEffect, useRef } from "react";
import { Composer } from "./composer.tsx";
import { sendable } from "./sendable.ts";
import { useAutosize } from "./use-autosize.ts";
import { useDraft } from "./use-draft.ts";

/** Writes to one chat. Keyed by the chat, so that each has its own draft. */
export function ComposerPane({ chatId }: { chatId: ChatId }) {
  const client = useClient();
  const area = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useDraft(chatId);
  const body = sendable(draft);
  useAutosize(area, draft);
  useFocusOnOpen(area);
  const handleSend = () => {
    area.current?.focus();
    if (body === null) return;
    client.send(chatId, body);
    setDraft("");
  };
  return (
    <Composer area={area} draft={draft} canSend={body !== null} onChange={setDraft} onSend={handleSend} />
  );
}

/** With a mouse one opens a chat to write; on a phone the keyboard would cover what one came to read. */
function useFocusOnOpen(area: { current: HTMLTextAreaElement | null }): void {
  useEffect(() => {
    if (matchMedia("(pointer: fine)").matches) area.current?.focus();
  }, [area]);
}
