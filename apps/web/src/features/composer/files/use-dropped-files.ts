import { useClient } from "@parley/client/react";
import type { ChatId } from "@parley/protocol";
import { type RefObject, useEffect, useState } from "react";
import { addFiles } from "./add-files.ts";
import { chosenIn, hasFiles } from "./chosen-in.ts";

/** Puts what is dropped on the chat into the tray. @returns whether files are over the chat just now */
export function useDroppedFiles(area: RefObject<HTMLTextAreaElement | null>, chatId: ChatId): boolean {
  const client = useClient();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const element = area.current?.closest("section");
    const handleOver = (event: DragEvent) => {
      if (!hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      setIsOver(true);
    };
    const handleLeave = ({ relatedTarget }: DragEvent) => {
      const isInside = relatedTarget instanceof Node && element?.contains(relatedTarget);
      if (!isInside) setIsOver(false);
    };
    const handleDrop = (event: DragEvent) => {
      setIsOver(false);
      if (!hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      addFiles({ client, chatId, ...chosenIn(event.dataTransfer) });
      area.current?.focus();
    };
    element?.addEventListener("dragover", handleOver);
    element?.addEventListener("dragleave", handleLeave);
    element?.addEventListener("drop", handleDrop);
    return () => {
      element?.removeEventListener("dragover", handleOver);
      element?.removeEventListener("dragleave", handleLeave);
      element?.removeEventListener("drop", handleDrop);
    };
  }, [client, area, chatId]);
  return isOver;
}
