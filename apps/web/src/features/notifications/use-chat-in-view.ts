import type { ChatId } from "@parley/protocol";
import { useEffect } from "react";
import { holdLock } from "./tab-locks.ts";

/** The lock of the chat that somebody looks at, in whichever tab. */
export function inViewLock(chatId: ChatId): string {
  return `parley-in-view:${chatId}`;
}

/** Lets all tabs know that this chat is being looked at while this one is visible and has the focus. */
export function useChatInView(chatId: ChatId | null): void {
  useEffect(() => {
    if (!chatId) return;
    let release: (() => void) | undefined;
    const look = () => {
      const isSeen = document.visibilityState === "visible" && document.hasFocus();
      if (isSeen) release ??= holdLock(inViewLock(chatId));
      else leave();
    };
    const leave = () => {
      release?.();
      release = undefined;
    };
    look();
    addEventListener("focus", look);
    addEventListener("blur", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      leave();
      removeEventListener("focus", look);
      removeEventListener("blur", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [chatId]);
}
