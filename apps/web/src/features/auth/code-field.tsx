import { CODE_MAX_LENGTH } from "@parley/protocol";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { TextField } from "../../ui/text-field.tsx";

/** Asks for the code of a second factor, once it is known that there is one. */
export function CodeField() {
  const t = useTranslations("auth");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <TextField
      ref={field}
      label={t("code")}
      hint={t("codeHint")}
      name="code"
      autoCapitalize="none"
      autoComplete="one-time-code"
      spellCheck={false}
      maxLength={CODE_MAX_LENGTH}
    />
  );
}
