import { useTranslations } from "use-intl";
import { Skeleton } from "../../ui/skeleton.tsx";

export function JoinSkeleton() {
  const t = useTranslations("join");
  return (
    <div role="status" className="flex flex-col gap-5">
      <span className="sr-only">{t("loading")}</span>
      <Skeleton className="size-20 rounded-full rounded-tl-nib" />
      <Skeleton className="h-7 w-56 rounded-full" />
      <Skeleton className="h-4 w-32 rounded-full" />
      <Skeleton className="h-12 w-full rounded-field" />
    </div>
  );
}
