import type { Webhook } from "@parley/protocol";
import { Trash2 } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { Avatar } from "../../ui/avatar.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";

type Props = {
  /** Null: they are not loaded yet. */
  webhooks: readonly Webhook[] | null;
  onRevoke: (webhook: Webhook) => void;
};

export function WebhookList({ webhooks, onRevoke }: Props) {
  const t = useTranslations("group");
  const format = useFormatter();
  if (!webhooks) return <Skeleton className="h-12 rounded-field" />;
  if (webhooks.length === 0) return <p className="text-ink-faint">{t("webhooksNone")}</p>;
  const usedAt = (time: string | null) =>
    time === null
      ? t("webhookUnused")
      : t("webhookUsed", {
          date: format.dateTime(Date.parse(time), { dateStyle: "medium", timeStyle: "short" }),
        });
  return (
    <ul aria-label={t("webhooks")}>
      {webhooks.map((webhook) => (
        <li key={webhook.id} className="flex min-h-14 items-center gap-3">
          <Avatar id={webhook.botId} name={webhook.name} picture={null} size="medium" />
          <div className="min-w-0 flex-1">
            <p className="truncate font-medium">{webhook.name}</p>
            <p className="truncate text-ink-faint text-small">{usedAt(webhook.lastUsedAt)}</p>
          </div>
          <IconButton label={t("webhookRevoke", { name: webhook.name })} onClick={() => onRevoke(webhook)}>
            <Trash2 aria-hidden className="size-5" />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}
