import type { Me } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { SettingGroup } from "../parts/setting-group.tsx";
import { BlockedPeoplePane } from "./blocked-people-pane.tsx";
import { SharingPane } from "./sharing-pane.tsx";

/** What others learn, and who is kept away. */
export function PrivacyPane({ me }: { me: Me }) {
  const t = useTranslations("settings.privacy");
  return (
    <>
      <SettingGroup title={t("sharing")}>
        <SharingPane me={me} />
      </SettingGroup>
      <SettingGroup title={t("blocked")} text={t("blockedText")}>
        <BlockedPeoplePane />
      </SettingGroup>
    </>
  );
}
