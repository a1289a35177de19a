import { AuditAction } from "@parley/protocol";
import { useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { SelectField } from "../../ui/select-field.tsx";
import { AuditRow } from "./audit-row.tsx";
import { call } from "./call.ts";
import { keyOf } from "./key-of.ts";
import { PagedList } from "./paged-list.tsx";
import { usePages } from "./use-pages.ts";

type Wanted = AuditAction | "any";

/** What admins have done, the latest first. */
export function AuditPane() {
  const t = useTranslations("admin.audit");
  const [wanted, setWanted] = useState<Wanted>("any");
  const read = useCallback(
    async (cursor: string | undefined) => {
      const action = wanted === "any" ? undefined : wanted;
      const { entries, nextCursor } = await call("admin.audit", { action, cursor });
      return { items: entries, nextCursor };
    },
    [wanted],
  );
  const pages = usePages(read);
  const kinds = AuditAction.options.map((value) => ({ value, label: t(`kinds.${keyOf(value)}`) }));
  const options: { value: Wanted; label: string }[] = [{ value: "any", label: t("any") }, ...kinds];
  return (
    <>
      <SelectField label={t("action")} options={options} value={wanted} onChange={setWanted} />
      <PagedList label={t("action")} pages={pages} empty={{ title: t("none"), text: t("noneText") }}>
        {(entry) => <AuditRow entry={entry} />}
      </PagedList>
    </>
  );
}
