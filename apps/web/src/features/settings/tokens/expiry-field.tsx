import { useTranslations } from "use-intl";
import { Choice } from "../../../ui/choice.tsx";
import { FormPart } from "./form-part.tsx";
import { expiries, type TokenFields } from "./token-fields.ts";

type Days = TokenFields["days"];

/** How long the token works. */
export function ExpiryField({ value, onChange }: { value: Days; onChange: (days: Days) => void }) {
  const t = useTranslations("settings.tokens");
  const options = expiries.map((days) => ({
    value: days,
    label: days === "366" ? t("year") : t("days", { count: Number(days) }),
  }));
  return (
    <FormPart title={t("expiry")}>
      <Choice label={t("expiry")} options={options} value={value} onChange={onChange} />
    </FormPart>
  );
}
