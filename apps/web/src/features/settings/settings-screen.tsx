import { LateTexts } from "../../locales/late-texts.tsx";
import { settingsTexts } from "../../locales/settings-texts.ts";
import { sectionFrom } from "./section.ts";
import { SettingsPanes } from "./settings-panes.tsx";
import type { SettingsProps } from "./settings-props.ts";

type Props = Omit<SettingsProps, "section"> & {
  /** What the address says after `/settings/`; null when it says nothing. */
  sectionWord: string | null;
};

/** The settings, with their texts. Loaded when they are first opened. */
export default function SettingsScreen({ sectionWord, ...props }: Props) {
  return (
    <LateTexts name="settings" texts={settingsTexts}>
      <SettingsPanes section={sectionFrom(sectionWord)} {...props} />
    </LateTexts>
  );
}
