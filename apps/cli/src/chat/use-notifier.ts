import { type ChatState, type ChatSummary, summaryOf } from "@parley/client";
import { newsBetween } from "@parley/client/news";
import { useClient } from "@parley/client/react";
import { useEffect, useEffectEvent } from "react";
import { type Host, useHost } from "./host.ts";
import { runNotifyCommand } from "./notify-command.ts";
import { notifySequence } from "./notify-sequence.ts";
import { useVoice } from "./voice.ts";

/** Tells of what arrives while the terminal is not looked at; mute, level and mentions decide. */
export function useNotifier(say: (text: string) => void): void {
  const client = useClient();
  const { signal, focus, notify } = useHost();
  const { translate } = useVoice();
  const complain = useEffectEvent(() => say(translate("screen.notifyFailed")));
  useEffect(() => {
    let before = client.getState();
    const tell = (chat: ChatState) => {
      const summary = summaryOf(chat, client.getState());
      if (summary.lastMessage && !summary.lastMessage.notice)
        tellOf(summary, summary.lastMessage, { signal, way: notify.way }).catch(complain);
    };
    return client.subscribe(() => {
      const after = client.getState();
      const news = focus.isFocused ? [] : newsBetween(before, after, Date.now());
      before = after;
      for (const chat of news) tell(chat);
    });
  }, [client, signal, focus, notify]);
}

type Said = { senderName: string; body: string };

async function tellOf(
  { id: chatId, kind, title }: ChatSummary,
  { senderName: sender, body }: Said,
  { signal, way }: Pick<Host, "signal"> & Host["notify"],
): Promise<void> {
  if (way === "off") return;
  if (typeof way === "object")
    return runNotifyCommand(way.command, { event: "notification", chatId, kind, title, sender, body });
  signal(notifySequence(way, { title, body: kind === "direct" ? body : `${sender}: ${body}` }));
}
