import type { ChatState, PresenceLine } from "@parley/client";
import type { ChatId, User } from "@parley/protocol";
import { Ban, Flag, MessageCircle } from "lucide-react";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../locales/failure-notice.tsx";
import { Avatar } from "../../ui/avatar.tsx";
import { Button } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SharedGroups } from "./shared-groups-list.tsx";

type Props = {
  user: User;
  isMe: boolean;
  isBlocked: boolean;
  seen: PresenceLine | null;
  groups: readonly ChatState[];
  isRunning: boolean;
  failure: unknown;
  onMessage: () => void;
  onBlock: () => void;
  onUnblock: () => void;
  onReport: () => void;
  onOpenGroup: (chatId: ChatId) => void;
};

/** Face, name, what he says of himself, and what one can do. */
export function PersonCard(props: Props) {
  const { user, isMe, isBlocked, seen, groups, isRunning, failure } = props;
  const t = useTranslations();
  const { id, name, handle, about, avatar, isBot } = user;
  const others = isBot ? t("person.bot") : seen && t(`presence.${seen.key}`, { count: seen.count });
  const line = isMe ? t("person.you") : others;
  return (
    <div className="scroll-quiet flex min-h-0 flex-col gap-5 overflow-y-auto px-5 pb-5">
      <div className="flex flex-col items-center gap-3 pt-2 text-center">
        <Avatar id={id} name={name} picture={avatar} size="huge" />
        <div>
          <p className="font-semibold text-title tracking-tight wrap-anywhere">{name}</p>
          <p className="text-ink-soft">{[`@${handle}`, line].filter(Boolean).join(" · ")}</p>
        </div>
        {about && <p className="whitespace-pre-wrap wrap-anywhere">{about}</p>}
      </div>
      <FailureNotice failure={failure} />
      {isBlocked && <Notice tone="plain">{t("person.blocked")}</Notice>}
      <div className="flex flex-wrap gap-2">
        {!isMe && !isBot && (
          <Button className="flex-auto" disabled={isRunning} onClick={props.onMessage}>
            <MessageCircle aria-hidden className="size-4" />
            {t("person.message")}
          </Button>
        )}
        <CopyButton
          tone="quiet"
          text={`@${handle}`}
          label={t("person.copyHandle")}
          copiedLabel={t("person.copied")}
        />
      </div>
      <SharedGroups groups={groups} onOpen={props.onOpenGroup} />
      {!isMe && !isBot && (
        <button type="button" onClick={props.onReport} className="list-action -mx-3 w-auto">
          <span className="list-action-icon">
            <Flag aria-hidden className="size-5" />
          </span>
          {t("report.report")}
        </button>
      )}
      {!isMe && !isBot && (
        <button
          type="button"
          disabled={isRunning}
          onClick={isBlocked ? props.onUnblock : props.onBlock}
          className="list-action -mx-3 w-auto text-danger"
        >
          <span className="list-action-icon bg-danger-soft text-danger">
            <Ban aria-hidden className="size-5" />
          </span>
          {isBlocked ? t("person.unblock") : t("person.block")}
        </button>
      )}
    </div>
  );
}
