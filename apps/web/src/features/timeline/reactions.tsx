import type { Row } from "@parley/client";
import type { Reaction, User, UserId } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { classes } from "../../ui/classes.ts";
import { useTimelineActions } from "./timeline-actions.ts";

/** So many people are named; the rest are counted. */
const NAMED = 10;

type Props = { row: Row; reactions: readonly Reaction[]; users: Readonly<Record<UserId, User>> };

/** Who felt what about a message; a click joins in or takes it back. */
export function Reactions({ row, reactions, users }: Props) {
  const t = useTranslations("timeline");
  const { meId, toggleReaction } = useTimelineActions();
  return (
    <div className={classes("reactions", row.isOwn && "justify-end")}>
      {reactions.map((reaction) => {
        const label = words(reaction);
        const isMine = reaction.userIds.includes(meId);
        return (
          <button
            key={reaction.emoji}
            type="button"
            aria-pressed={isMine}
            aria-label={label}
            title={label}
            onClick={() => toggleReaction(row, reaction.emoji)}
            className={classes("reaction", isMine && "reaction-mine")}
          >
            <span aria-hidden>{reaction.emoji}</span>
            <span aria-hidden className="tabular-nums">
              {reaction.userIds.length}
            </span>
          </button>
        );
      })}
    </div>
  );

  function words({ emoji, userIds }: Reaction): string {
    const nameOf = (id: UserId) => (id === meId ? t("you") : (users[id]?.name ?? t("someone")));
    const named = userIds.slice(0, NAMED).map(nameOf).join(", ");
    const more = userIds.length - NAMED;
    const names = more > 0 ? t("reactionMore", { names: named, count: more }) : named;
    return t("reaction", { emoji, count: userIds.length, names });
  }
}
