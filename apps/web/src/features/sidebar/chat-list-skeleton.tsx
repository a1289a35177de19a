import { useTranslations } from "use-intl";
import { Skeleton } from "../../ui/skeleton.tsx";

const ROWS = ["w-32", "w-24", "w-40", "w-28", "w-36", "w-24", "w-32"];

/** What stands where the chats will be. */
export function ChatListSkeleton() {
  const t = useTranslations("chats");
  return (
    <div role="status" className="flex flex-col">
      <span className="sr-only">{t("loading")}</span>
      {ROWS.map((width, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows never move.
        <div key={index} className="flex items-center gap-3 px-3 py-2.5">
          <Skeleton className="size-12 rounded-full" />
          <div className="flex flex-col gap-2">
            <Skeleton className={`h-3.5 rounded-full ${width}`} />
            <Skeleton className="h-3 w-48 rounded-full" />
          </div>
        </div>
      ))}
    </div>
  );
}
