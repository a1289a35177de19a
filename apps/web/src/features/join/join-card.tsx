import type { InvitePreview } from "@parley/protocol";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Avatar } from "../../ui/avatar.tsx";

type Props = { preview: InvitePreview; children: ReactNode };

/** What the group is called and how many are in it, and under it what one can do. */
export function JoinCard({ preview, children }: Props) {
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
      {children}
    </div>
  );
}
