import { useTranslations } from "use-intl";
import { FailureNotice } from "../../locales/failure-notice.tsx";
import { Button } from "../../ui/button.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";

const WIDTHS = ["w-40", "w-32", "w-48"];

/** What stands where a list will be. */
export function ListSkeleton() {
  const t = useTranslations("admin");
  return (
    <div role="status" className="flex flex-col gap-4">
      <span className="sr-only">{t("loading")}</span>
      {WIDTHS.map((width) => (
        <div key={width} className="flex items-center gap-3">
          <Skeleton className="size-10 rounded-full" />
          <Skeleton className={`h-3.5 rounded-full ${width}`} />
        </div>
      ))}
    </div>
  );
}

/** A list that did not load. */
export function ListFailure({ failure, onRetry }: { failure: unknown; onRetry: () => void }) {
  const t = useTranslations("admin");
  return (
    <div className="flex flex-col items-start gap-3">
      <FailureNotice failure={failure} />
      <Button tone="quiet" onClick={onRetry}>
        {t("tryAgain")}
      </Button>
    </div>
  );
}
