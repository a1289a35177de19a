import { EMAIL_MAX_LENGTH } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { TextField } from "../../ui/text-field.tsx";
import type { FieldProblem } from "./field-errors.ts";

export function EmailField({ problem }: { problem: FieldProblem | undefined }) {
  const t = useTranslations("auth");
  return (
    <TextField
      label={t("email")}
      error={problem && t(problem)}
      name="email"
      type="email"
      inputMode="email"
      autoCapitalize="none"
      autoComplete="username"
      maxLength={EMAIL_MAX_LENGTH}
    />
  );
}
