import { type ChatState, summaryOf } from "@parley/client";
import { newsBetween } from "@parley/client/news";
import { useClient } from "@parley/client/react";
import { useEffect } from "react";
import { useHost } from "./host.ts";
import { notifySequence } from "./notify-sequence.ts";

/** Rings and notifies of what arrives while the terminal is not looked at; mute, level and mentions decide. */
export function useNotifier(): void {
  const client = useClient();
  const { signal, focus, notifyStyle } = useHost();
  useEffect(() => {
    let before = client.getState();
    const tell = (chat: ChatState) => {
      const { title, lastMessage } = summaryOf(chat, client.getState());
      if (lastMessage && !lastMessage.notice)
        signal(notifySequence(notifyStyle, { title, body: textOf(chat.kind, lastMessage) }));
    };
    return client.subscribe(() => {
      const after = client.getState();
      const news = focus.isFocused ? [] : newsBetween(before, after, Date.now());
      before = after;
      for (const chat of news) tell(chat);
    });
  }, [client, signal, focus, notifyStyle]);
}

function textOf(kind: ChatState["kind"], { senderName, body }: { senderName: string; body: string }): string {
  return kind === "direct" ? body : `${senderName}: ${body}`;
}
