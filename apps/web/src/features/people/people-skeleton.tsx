import { useTranslations } from "use-intl";
import { Skeleton } from "../../ui/skeleton.tsx";

const WIDTHS = ["w-32", "w-24", "w-40", "w-28"];

export function PeopleSkeleton() {
  const t = useTranslations("people");
  return (
    <div role="status">
      <span className="sr-only">{t("loading")}</span>
      {WIDTHS.map((width) => (
        <div key={width} className="flex items-center gap-3 px-3 py-2">
          <Skeleton className="size-10 rounded-full" />
          <Skeleton className={`h-3.5 rounded-full ${width}`} />
        </div>
      ))}
    </div>
  );
}
