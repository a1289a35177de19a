import { Archive, ChevronLeft } from "lucide-react";
import { useTranslations } from "use-intl";

type Props = { count: number; isOpen: boolean; onToggle: () => void };

/** The way into the archive over the list, and out of it again. */
export function ArchiveLine({ count, isOpen, onToggle }: Props) {
  const t = useTranslations("chatList");
  const Icon = isOpen ? ChevronLeft : Archive;
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      onClick={onToggle}
      className="mb-0.5 flex min-h-11 shrink-0 items-center gap-3 rounded-field px-3 text-ink-soft -outline-offset-2 hover:bg-hover"
    >
      <span className="flex w-12 justify-center">
        <Icon aria-hidden className="size-5" />
      </span>
      <span className="flex-1 text-left font-medium">{t("archived")}</span>
      <span className="text-ink-faint text-small tabular-nums">
        <span aria-hidden>{count}</span>
        <span className="sr-only">{isOpen ? t("backToAll") : t("archivedCount", { count })}</span>
      </span>
    </button>
  );
}
