import type { Me } from "@parley/protocol";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../ui/button.tsx";
import { SettingGroup } from "../parts/setting-group.tsx";
import type { SettingsProps } from "../settings-props.ts";
import { DeleteDialog } from "./delete-dialog.tsx";
import { ExportPane } from "./export-pane.tsx";

type Props = Pick<SettingsProps, "onSignOut"> & { me: Me };

/** Taking one's data along, and taking it away. */
export function OwnDataPane({ me, onSignOut }: Props) {
  const t = useTranslations("settings.data");
  const [isDeleting, setIsDeleting] = useState(false);
  return (
    <>
      <SettingGroup title={t("export")} text={t("exportText")}>
        <ExportPane me={me} />
      </SettingGroup>
      <SettingGroup title={t("delete")} text={t("deleteText")}>
        <Button tone="danger" className="self-start" onClick={() => setIsDeleting(true)}>
          {t("deleteAction")}
        </Button>
      </SettingGroup>
      {isDeleting && <DeleteDialog me={me} onSignOut={onSignOut} onClose={() => setIsDeleting(false)} />}
    </>
  );
}
