import { UserPlus } from "lucide-react";
import { useTranslations } from "use-intl";

/** Says over the messages of a group that nobody else is in it, and offers what helps. */
export function AloneStrip({ onInvite }: { onInvite: () => void }) {
  const t = useTranslations("group");
  return (
    <div className="flex flex-wrap items-center justify-center gap-x-3 border-line border-b bg-accent-soft px-4 text-small">
      <p>{t("alone")}</p>
      <button type="button" onClick={onInvite} className="text-action">
        <UserPlus aria-hidden className="mr-1.5 size-4" />
        {t("invite")}
      </button>
    </div>
  );
}
