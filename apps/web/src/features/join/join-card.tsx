import type { InvitePreview } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { Avatar } from "../../ui/avatar.tsx";
import { Button } from "../../ui/button.tsx";

type Props = { preview: InvitePreview; isRunning: boolean; onJoin: () => void; onOpen: () => void };

/** What the group is called and how many are in it, and the one button. */
export function JoinCard({ preview, isRunning, onJoin, onOpen }: Props) {
  const t = useTranslations("join");
  const { title, description, avatar, memberCount, chatId } = preview;
  return (
    <div className="flex flex-col gap-5">
      <p className="text-ink-soft">{chatId ? t("isIn") : t("title")}</p>
      <Avatar id={title} name={title} picture={avatar} size="huge" shape="group" />
      <div className="flex flex-col gap-1">
        <h1 className="font-semibold text-title tracking-tight wrap-anywhere">{title}</h1>
        <p className="text-ink-soft">{t("members", { count: memberCount })}</p>
      </div>
      {description && <p className="whitespace-pre-wrap wrap-anywhere">{description}</p>}
      {chatId ? (
        <a href={`/c/${chatId}`} onClick={onOpen} className="button-link h-12">
          {t("open")}
        </a>
      ) : (
        <Button disabled={isRunning} onClick={onJoin} className="h-12">
          {isRunning ? t("working") : t("join")}
        </Button>
      )}
    </div>
  );
}
