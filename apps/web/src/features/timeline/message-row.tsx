import type { Row } from "@parley/client";
import type { User, UserId } from "@parley/protocol";
import { type MouseEvent, memo, Suspense, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { useShowPerson } from "../../people/show-person.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { classes } from "../../ui/classes.ts";
import { lateFrom } from "../../ui/late.ts";
import { useLongPress } from "../../ui/use-long-press.ts";
import { MessageBubble } from "./message-bubble.tsx";
import { SenderName } from "./sender-name.tsx";
import { useTimelineActions } from "./timeline-actions.ts";

const later = () => import("./later.ts");
const Reactions = lateFrom(later, (parts) => parts.Reactions);
const FailedActions = lateFrom(later, (parts) => parts.FailedActions);
const MessageToolbar = lateFrom(later, (parts) => parts.MessageToolbar);

type Props = {
  row: Row;
  isFirst: boolean;
  /** One has just jumped here. */
  isFlashing: boolean;
  users: Readonly<Record<UserId, User>>;
  /** Groups name and picture the sender; in direct chats the side says it all. */
  kind: "direct" | "group";
  onRetry: (key: string) => void;
  onDelete: (key: string) => void;
};

/** One message: author, text, time, state, in this order for the eye and for the ear. */
export const MessageRow = memo(function MessageRow(props: Props) {
  const { row, isFirst, isFlashing, users, kind, onRetry, onDelete } = props;
  const t = useTranslations("timeline");
  const person = useTranslations("person");
  const showPerson = useShowPerson();
  const { meId, open } = useTimelineActions();
  const [isHovered, setIsHovered] = useState(false);
  const id = useId();
  const reactions = row.message?.reactions ?? [];
  const sender = users[row.senderId];
  const showsSender = kind === "group" && !row.isOwn;
  const name = row.isOwn ? t("you") : (sender?.name ?? t("someone"));
  const openMenu = (x: number, y: number) => row.message && open({ kind: "menu", row, at: { x, y } });
  const longPress = useLongPress(openMenu);
  const handleContextMenu = (event: MouseEvent) => {
    if (!row.message || isForTheBrowser(event)) return;
    event.preventDefault();
    openMenu(event.clientX, event.clientY);
  };
  return (
    <article
      tabIndex={-1}
      // With the focus on it a screen reader says just this, once.
      aria-labelledby={`${id}-sender ${id}-bubble ${id}-more`}
      data-key={row.key}
      onPointerEnter={({ pointerType }) => pointerType === "mouse" && setIsHovered(true)}
      onPointerLeave={() => setIsHovered(false)}
      onContextMenu={handleContextMenu}
      {...longPress}
      className={classes(
        "message-row flex gap-2.5 px-4",
        row.isOwn && "justify-end",
        isFirst ? "pt-3 compact:pt-1.5" : "pt-0.5 compact:pt-px",
        isFlashing && "flash",
      )}
    >
      {showsSender && (
        <div className="w-8 shrink-0">
          {isFirst && (
            <button
              type="button"
              tabIndex={-1}
              className="thumb"
              aria-label={person("open", { name })}
              onClick={() => showPerson(row.senderId)}
            >
              <Avatar id={row.senderId} name={name} picture={sender?.avatar ?? null} size="small" />
            </button>
          )}
        </div>
      )}
      <div
        className={classes(
          "relative flex min-w-0 max-w-[min(85%,36rem)] flex-col gap-1",
          row.isOwn ? "items-end" : "items-start",
        )}
      >
        <SenderName
          labelId={`${id}-sender`}
          id={row.senderId}
          name={name}
          isBot={sender?.isBot}
          isVisible={showsSender && isFirst}
        />
        <MessageBubble id={`${id}-bubble`} row={row} isFirst={isFirst} users={users} meId={meId} />
        <div id={`${id}-more`} className="empty:hidden">
          {reactions.length > 0 && (
            <Suspense fallback={<div className="reactions" />}>
              <Reactions row={row} reactions={reactions} users={users} />
            </Suspense>
          )}
          {row.status === "failed" && (
            <Suspense>
              <FailedActions row={row} onRetry={onRetry} onDelete={onDelete} />
            </Suspense>
          )}
        </div>
        {isHovered && row.message && (
          <Suspense>
            <MessageToolbar row={row} />
          </Suspense>
        )}
      </div>
    </article>
  );
});

/** Links, and words that are selected, have a menu of the browser's own. */
function isForTheBrowser({ target }: MouseEvent): boolean {
  const isLink = target instanceof Element && target.closest("a") !== null;
  return isLink || getSelection()?.isCollapsed === false;
}
