import type { ChatSummary } from "@parley/client";
import { useClient, useClientState } from "@parley/client/react";
import { AppError } from "@parley/protocol";
import { useEffect, useReducer, useState } from "react";
import type { Layer } from "./layers/layer.ts";
import { createMemory } from "./memory.ts";
import type { ScreenMode, Stage } from "./stage.ts";
import { useSelectedChat } from "./use-selected-chat.ts";
import { useVoice } from "./voice.ts";

/** How long something is told on the last line (ms). */
const SAID_MS = 4_000;

/** What is open on the screen, what was said last, and the ways to other chats. */
export function useStageState(chats: readonly ChatSummary[]) {
  const { translate } = useVoice();
  const [memory] = useState(createMemory);
  const [mode, setMode] = useState<ScreenMode>("insert");
  const [layer, setLayer] = useState<Layer | null>(null);
  const [said, setSaid] = useState<{ text: string } | null>(null);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const nav = useSelectedChat(chats);

  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);

  const client = useClient();
  const notice = useClientState(({ notices }) => notices[0]);
  const say = (text: string) => setSaid({ text });
  const stage: Stage = {
    mode,
    setMode,
    layer,
    open: setLayer,
    close: () => setLayer(null),
    say,
    complain: (error) => say(translate(`errors.${error instanceof AppError ? error.code : "internal"}`)),
    select: nav.select,
    step: nav.step,
    toNextUnread: nav.toNextUnread,
    selected: nav.selected,
    dismiss: notice ? () => client.dismissNotice(notice.chatId) : null,
    redraw,
    memory,
  };
  return { stage, nav, notice, said: said?.text ?? null };
}
