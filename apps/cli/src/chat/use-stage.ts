import type { ChatSummary, Notice } from "@parley/client";
import { useClient, useClientState } from "@parley/client/react";
import { useCallback, useEffect, useReducer, useState } from "react";
import { briefOf } from "../report.ts";
import type { Layer } from "./layers/layer.ts";
import { createMemory } from "./memory.ts";
import type { ScreenMode, Stage } from "./stage.ts";
import { useSelectedChat } from "./use-selected-chat.ts";
import { useVoice } from "./voice.ts";

/** How long something is told on the last line (ms). */
const SAID_MS = 4_000;
/** The same for what is told at first, while much else comes up. */
const GREETING_MS = 20_000;

/** What is open on the screen, what was said last, and the ways to other chats. */
export function useStageState(chats: readonly ChatSummary[], greeting: string | null) {
  const { translate } = useVoice();
  const [memory] = useState(createMemory);
  const [mode, setMode] = useState<ScreenMode>("insert");
  const [layer, setLayer] = useState<Layer | null>(null);
  const [said, setSaid] = useState(() => (greeting === null ? null : { text: greeting, ms: GREETING_MS }));
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const nav = useSelectedChat(chats);

  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), said.ms);
    return () => clearTimeout(timer);
  }, [said]);

  const client = useClient();
  const notice = useClientState(({ notices }) => notices[0]);
  const say = (text: string) => setSaid({ text, ms: SAID_MS });
  const dismiss = (gone: Notice) =>
    gone.unsent.length > 0
      ? setLayer({ kind: "unsent", chatId: gone.chatId })
      : client.dismissNotice(gone.chatId);
  const stage: Stage = {
    mode,
    setMode,
    layer,
    open: setLayer,
    close: () => setLayer(null),
    say,
    complain: useCallback((error) => setSaid({ text: briefOf(error, translate), ms: SAID_MS }), [translate]),
    select: nav.select,
    step: nav.step,
    toNextUnread: nav.toNextUnread,
    selected: nav.selected,
    dismiss: notice ? () => dismiss(notice) : null,
    redraw,
    memory,
  };
  return { stage, nav, notice, said: said?.text ?? null };
}
