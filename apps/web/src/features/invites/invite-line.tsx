import type { Invite } from "@parley/protocol";
import { Trash2 } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { IconButton } from "../../ui/icon-button.tsx";

type Props = { invite: Invite; maker: string | undefined; onRevoke: () => void };

/** How often a link was used, by whom it was made, and until when it works. */
export function InviteLine({ invite, maker, onRevoke }: Props) {
  const t = useTranslations("invites");
  const format = useFormatter();
  const { useCount: count, maxUses, expiresAt, createdAt } = invite;
  const dateOf = (time: string) =>
    format.dateTime(Date.parse(time), { dateStyle: "medium", timeStyle: "short" });
  const uses = maxUses === null ? t("used", { count }) : t("usedOf", { count, max: maxUses });
  const end = expiresAt === null ? t("endless") : t("endsAt", { date: dateOf(expiresAt) });
  return (
    <div className="flex min-h-14 items-center gap-3">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{uses}</p>
        <p className="truncate text-ink-faint text-small">
          {[end, maker && t("madeBy", { name: maker })].filter(Boolean).join(" · ")}
        </p>
      </div>
      <IconButton label={t("revoke", { date: dateOf(createdAt) })} onClick={onRevoke}>
        <Trash2 aria-hidden className="size-5" />
      </IconButton>
    </div>
  );
}
