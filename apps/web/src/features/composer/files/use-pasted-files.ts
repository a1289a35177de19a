import { useClient } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import { type RefObject, useEffect } from "react";
import { addFiles } from "./add-files.ts";
import { chosenIn, hasFiles, isText } from "./chosen-in.ts";

/** Puts files that are pasted into the tray; a text is pasted as ever. */
export function usePastedFiles(area: RefObject<HTMLTextAreaElement | null>, chatId: ChatId): void {
  const client = useClient();
  useEffect(() => {
    const element = area.current;
    const handlePaste = (event: ClipboardEvent) => {
      const { clipboardData } = event;
      if (!hasFiles(clipboardData) || isText(clipboardData)) return;
      event.preventDefault();
      addFiles({ client, chatId, ...chosenIn(clipboardData) });
    };
    element?.addEventListener("paste", handlePaste);
    return () => element?.removeEventListener("paste", handlePaste);
  }, [client, area, chatId]);
}
