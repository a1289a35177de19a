import type { Row } from "@parley/client";
import { useTranslations } from "use-intl";
import { classes } from "../../../ui/classes.ts";
import { MenuSign } from "../../../ui/menu.tsx";
import { QUICK_REACTIONS } from "../quick-reactions.ts";
import { useTimelineActions } from "../timeline-actions.ts";

/** The six reactions that are used most, in one line. */
export function QuickReactions({ row }: { row: Row }) {
  const t = useTranslations("actions");
  const { meId, toggleReaction } = useTimelineActions();
  const isMine = (emoji: string) =>
    row.message?.reactions.some((reaction) => reaction.emoji === emoji && reaction.userIds.includes(meId));
  return (
    <div className="flex justify-between gap-0.5 border-line border-b pb-1">
      {QUICK_REACTIONS.map((emoji) => (
        <MenuSign
          key={emoji}
          label={isMine(emoji) ? t("takeBack", { emoji }) : t("reactWith", { emoji })}
          onPick={() => toggleReaction(row, emoji)}
          className={classes(isMine(emoji) && "bg-accent-soft")}
        >
          {emoji}
        </MenuSign>
      ))}
    </div>
  );
}
