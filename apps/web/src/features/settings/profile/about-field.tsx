import { ABOUT_MAX_LENGTH } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { TextArea } from "../../../ui/text-area.tsx";

type Props = { value: string; onChange: (about: string) => void };

export function AboutField({ value, onChange }: Props) {
  const t = useTranslations("settings.profile");
  return (
    <TextArea
      label={t("aboutLabel")}
      hint={t("aboutLeft", { count: ABOUT_MAX_LENGTH - value.length })}
      name="about"
      rows={3}
      maxLength={ABOUT_MAX_LENGTH}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
