import type { ChatSummary } from "@parley/client";
import { chatsInView, LINES_PER_CHAT } from "../chats-in-view.ts";
import type { Layout } from "../layout.ts";
import type { Stage } from "../stage.ts";
import { useMouse } from "./use-mouse.ts";

/** A click on a chat opens it, whatever lies over the messages. */
export function useChatListMouse(chats: readonly ChatSummary[], stage: Stage, layout: Layout): void {
  const { listWidth, bodyTop, bodyHeight } = layout;
  useMouse(({ kind, x, y }) => {
    if (kind !== "click" || x >= listWidth || y < bodyTop || y >= bodyTop + bodyHeight) return;
    const { first, room } = chatsInView(chats, {
      selectedId: stage.selected?.id ?? null,
      height: bodyHeight,
    });
    const place = Math.floor((y - bodyTop) / LINES_PER_CHAT);
    const chat = place < room ? chats[first + place] : undefined;
    if (!chat) return;
    stage.close();
    stage.select(chat.id);
  });
}
