import { useId } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { UsageTable } from "./usage-table.tsx";

export type Point = { day: string; count: number };
type Props = {
  title: string;
  points: readonly Point[];
  /** Days can be added up: people who wrote on several cannot. */
  hasTotal: boolean;
};

const WIDTH = 600;
const HEIGHT = 120;
/** Of a bar's place, the part that is bar. */
const FILLED = 0.72;
const LEAST_HEIGHT = 1;

/** Bars, one for each day, and the same as a table for who does not see them. */
export function UsagePlot({ title, points, hasTotal }: Props) {
  const t = useTranslations("admin.usage");
  const id = useId();
  const label = useDayLabel();
  const most = Math.max(1, ...points.map(({ count }) => count));
  const total = points.reduce((sum, { count }) => sum + count, 0);
  const place = WIDTH / points.length;
  return (
    <figure aria-labelledby={id} className="flex flex-col gap-2 rounded-card bg-panel p-4">
      <figcaption id={id} className="flex flex-wrap items-baseline justify-between gap-2">
        <span className="font-semibold">{title}</span>
        <span className="text-ink-soft text-small">
          {hasTotal
            ? t("total", { count: total })
            : t("most", { count: Math.max(0, ...points.map(({ count }) => count)) })}
        </span>
      </figcaption>
      <svg aria-hidden viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" className="h-32 w-full">
        <line x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} className="stroke-line-strong" />
        {points.map(({ day, count }, index) => {
          const height = count === 0 ? 0 : Math.max(LEAST_HEIGHT, (count / most) * (HEIGHT - 4));
          const box = { x: index * place + (place * (1 - FILLED)) / 2, y: HEIGHT - height, height };
          return (
            <rect key={day} {...box} width={place * FILLED} rx="2" className="fill-accent">
              <title>{t("bar", { day: label(day), count })}</title>
            </rect>
          );
        })}
      </svg>
      <div aria-hidden className="flex justify-between text-ink-faint text-tiny">
        <span>{label(points[0]?.day)}</span>
        <span>{label(points.at(-1)?.day)}</span>
      </div>
      <UsageTable title={title} points={points} />
    </figure>
  );
}

/** @returns a day as people write it. Days are in UTC, so that is where they are. */
function useDayLabel(): (day: string | undefined) => string {
  const format = useFormatter();
  return (day) =>
    day ? format.dateTime(new Date(day), { day: "numeric", month: "short", timeZone: "UTC" }) : "";
}
