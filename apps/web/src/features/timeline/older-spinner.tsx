import { LoaderCircle } from "lucide-react";
import { useTranslations } from "use-intl";

/** Lies over the timeline, so that it moves nothing. */
export function OlderSpinner() {
  const t = useTranslations("timeline");
  return (
    <div className="pointer-events-none absolute inset-x-0 top-3 flex animate-late justify-center">
      <span className="rounded-full bg-raised p-1.5 text-ink-soft shadow-near">
        <LoaderCircle aria-label={t("loadingOlder")} role="img" className="size-5 motion-safe:animate-spin" />
      </span>
    </div>
  );
}
