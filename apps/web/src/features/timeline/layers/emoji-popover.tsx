import type { Row } from "@parley/client";
import { Suspense, useMemo } from "react";
import { useTranslations } from "use-intl";
import { anchorAt } from "../../../ui/anchor-at.ts";
import { late } from "../../../ui/late.ts";
import { Popover } from "../../../ui/popover.tsx";
import { useTimelineActions } from "../timeline-actions.ts";
import type { Point } from "./layer.ts";

const EmojiPicker = late(() => import("../../../ui/emoji-picker.tsx"));

type Props = { row: Row; at: Point; onClose: () => void };

/** All emoji, to react with one of them. */
export function EmojiPopover({ row, at: { x, y }, onClose }: Props) {
  const t = useTranslations();
  const { toggleReaction } = useTimelineActions();
  const anchor = useMemo(() => anchorAt({ x, y }), [x, y]);
  const words = {
    search: t("actions.emojiSearch"),
    loading: t("actions.emojiLoading"),
    nothing: t("actions.emojiNothing"),
    recent: t("writing.recentEmoji"),
  };
  return (
    <Popover label={t("actions.react")} anchor={anchor} onClose={onClose}>
      {(close) => (
        <div className="h-80">
          <Suspense fallback={<p className="text-ink-faint">{words.loading}</p>}>
            <EmojiPicker
              words={words}
              onPick={(emoji) => {
                close();
                toggleReaction(row, emoji);
              }}
            />
          </Suspense>
        </div>
      )}
    </Popover>
  );
}
