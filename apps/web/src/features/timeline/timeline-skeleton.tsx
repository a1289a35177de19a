import { useTranslations } from "use-intl";
import { classes } from "../../ui/classes.ts";
import { Skeleton } from "../../ui/skeleton.tsx";

const BUBBLES = [
  { width: "w-52", side: "items-start" },
  { width: "w-72", side: "items-start" },
  { width: "w-44", side: "items-end" },
  { width: "w-64", side: "items-start" },
  { width: "w-80", side: "items-end" },
  { width: "w-56", side: "items-end" },
  { width: "w-60", side: "items-start" },
];

/** What stands where the messages will be. */
export function TimelineSkeleton() {
  const t = useTranslations("chat");
  return (
    <div
      role="status"
      className="mx-auto flex w-full max-w-3xl flex-1 flex-col justify-end gap-3 overflow-hidden p-4"
    >
      <span className="sr-only">{t("loading")}</span>
      {BUBBLES.map(({ width, side }) => (
        <div key={width} className={classes("flex flex-col", side)}>
          <Skeleton className={`h-10 max-w-full rounded-bubble ${width}`} />
        </div>
      ))}
    </div>
  );
}
