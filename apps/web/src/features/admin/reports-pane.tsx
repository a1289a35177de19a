import { useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { Choice } from "../../ui/choice.tsx";
import { call } from "./call.ts";
import { PagedList } from "./paged-list.tsx";
import { ReportRow } from "./report-row.tsx";
import { usePages } from "./use-pages.ts";

const shows = ["open", "resolved"] as const;

/** What people have reported. */
export function ReportsPane() {
  const t = useTranslations("admin.reports");
  const [show, setShow] = useState<(typeof shows)[number]>("open");
  const read = useCallback(
    async (cursor: string | undefined) => {
      const { reports, nextCursor } = await call("admin.reports", { show, cursor });
      return { items: reports, nextCursor };
    },
    [show],
  );
  const pages = usePages(read);
  const options = shows.map((value) => ({ value, label: t(value) }));
  return (
    <>
      <Choice label={t("show")} options={options} value={show} onChange={setShow} />
      <PagedList label={t(show)} pages={pages} empty={{ title: t("none"), text: t("noneText") }}>
        {(report) => <ReportRow report={report} onResolved={pages.reload} />}
      </PagedList>
    </>
  );
}
