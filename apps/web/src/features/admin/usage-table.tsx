import { useTranslations } from "use-intl";
import type { Point } from "./usage-plot.tsx";

type Props = { title: string; points: readonly Point[] };

/** What a plot shows, read out. */
export function UsageTable({ title, points }: Props) {
  const t = useTranslations("admin.usage");
  return (
    <div className="sr-only">
      <table>
        <thead>
          <tr>
            <th scope="col">{t("day")}</th>
            <th scope="col">{title}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ day, count }) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
