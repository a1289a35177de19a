import type { ForwardedFrom, User, UserId } from "@parley/protocol";
import { Forward } from "lucide-react";
import { useTranslations } from "use-intl";
import { isolated } from "../../locales/isolated.ts";

type Props = { from: ForwardedFrom; users: Readonly<Record<UserId, User>> };

/** Whose words these were first. */
export function ForwardedLine({ from, users }: Props) {
  const t = useTranslations("timeline");
  const name = users[from.senderId]?.name ?? from.name;
  return (
    <p className="flex items-center gap-1 font-medium text-accent-ink text-small">
      <Forward aria-hidden className="size-3.5 shrink-0" />
      <span className="truncate">{t("forwarded", { name: isolated(name) })}</span>
    </p>
  );
}
