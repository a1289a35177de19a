import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { call } from "./call.ts";
import { InviteForm } from "./invite-form.tsx";
import { InviteRow } from "./invite-row.tsx";
import { PagedList } from "./paged-list.tsx";
import { usePages } from "./use-pages.ts";

/** Links with which people make accounts. */
export function InvitesPane() {
  const t = useTranslations("admin.invites");
  const read = useCallback(async () => {
    const { invites } = await call("admin.invites", {});
    return { items: invites, nextCursor: null };
  }, []);
  const pages = usePages(read);
  return (
    <>
      <p className="text-ink-soft">{t("text")}</p>
      <InviteForm onMade={pages.reload} />
      <PagedList label={t("unnamed")} pages={pages} empty={{ title: t("none"), text: t("noneText") }}>
        {(invite) => <InviteRow invite={invite} onRevoked={pages.reload} />}
      </PagedList>
    </>
  );
}
