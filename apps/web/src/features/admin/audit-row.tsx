import type { AuditEntry } from "@parley/protocol";
import { useFormatter, useTranslations } from "use-intl";
import { keyOf } from "./key-of.ts";

/** Who did what to whom, when, and from where. */
export function AuditRow({ entry }: { entry: AuditEntry }) {
  const t = useTranslations("admin.audit");
  const format = useFormatter();
  const { at, actor, target, action, details, address } = entry;
  const more = Object.entries(details).map((pair) => pair.join(": "));
  return (
    <>
      <h2 className="wrap-anywhere font-medium" dir="auto">
        {t(`actions.${keyOf(action)}`, { target: target?.name ?? "" })}
      </h2>
      {more.length > 0 && <p className="text-ink-soft text-small wrap-anywhere">{more.join(SEPARATOR)}</p>}
      <p className="text-ink-faint text-small wrap-anywhere">
        <time dateTime={at}>
          {format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" })}
        </time>
        {SEPARATOR}
        {t("by", { actor: actor.name, address })}
      </p>
    </>
  );
}

const SEPARATOR = " · ";
