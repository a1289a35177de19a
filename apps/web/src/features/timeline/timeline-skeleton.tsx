import { useTranslations } from "use-intl";
import { Skeleton } from "../../ui/skeleton.tsx";

const BUBBLES = ["w-52", "w-72", "ml-auto w-44", "w-64", "ml-auto w-80", "ml-auto w-56", "w-60"];

/** What stands where the messages will be. */
export function TimelineSkeleton() {
  const t = useTranslations("chat");
  return (
    <div
      role="status"
      className="mx-auto flex w-full max-w-3xl flex-1 flex-col justify-end gap-3 overflow-hidden p-4"
    >
      <span className="sr-only">{t("loading")}</span>
      {BUBBLES.map((look) => (
        <Skeleton key={look} className={`h-10 max-w-full rounded-bubble ${look}`} />
      ))}
    </div>
  );
}
