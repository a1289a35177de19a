import { useClientState, useRows } from "@parley/client/react";
import type { ChatId, UserId } from "@parley/protocol";
import { screenText } from "./screen-text.ts";
import { blockOf, type Look } from "./timeline-block.ts";
import type { Source } from "./timeline-view.ts";
import { useVoice } from "./voice.ts";

type Room = { width: number; height: number; firstNewSeq: number | null };

/** A chat's rows as lines for a room of a certain size. Lines are made for what is in view only. */
export function useTimelineSource(chatId: ChatId, { width, height, firstNewSeq }: Room): Source {
  const voice = useVoice();
  const rows = useRows(chatId);
  const { users, meId } = useClientState(({ users, me }) => ({ users, meId: me?.id }));
  const nameOf = (userId: UserId) =>
    userId === meId ? voice.translate("screen.you") : screenText(users[userId]?.name ?? "…");
  const look: Look = { ...voice, width, nameOf, firstNewSeq };
  return {
    keys: rows.map(({ key }) => key),
    blockAt: (index) => {
      const row = rows[index];
      return row ? blockOf(row, rows[index - 1], look) : [];
    },
    height,
  };
}
