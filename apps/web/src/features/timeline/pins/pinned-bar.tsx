import type { Message } from "@parley/protocol";
import { Pin } from "lucide-react";
import { useTranslations } from "use-intl";
import { lineOf } from "../../../files/line-of.ts";

type Props = { pin: Message; index: number; count: number; onClick: () => void };

/**
 * One pinned message. It floats over the timeline, which leaves room for it at its beginning: it comes late, and nothing
 * moves then.
 */
export function PinnedBar({ pin, index, count, onClick }: Props) {
  const t = useTranslations("timeline");
  const title = count > 1 ? t("pinned", { index: index + 1, count }) : t("pinnedOne");
  return (
    <aside
      aria-label={t("pinnedLabel")}
      className="relative z-10 -mb-12 h-12 shrink-0 border-line border-b bg-canvas"
    >
      <button type="button" onClick={onClick} className="pinned-bar">
        <Pin aria-hidden className="size-4.5 shrink-0 text-accent-ink" />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-semibold text-accent-ink text-small">{title}</span>
          <span className="block truncate text-small" dir="auto">
            {lineOf(pin)}
          </span>
        </span>
      </button>
    </aside>
  );
}
