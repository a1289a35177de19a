import { type ChangeEventHandler, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import type { FieldProblems } from "./problems-of.ts";
import { SecretField } from "./secret-field.tsx";

type Props = { problems: FieldProblems; onChange?: ChangeEventHandler<HTMLInputElement> };

/** Asks for the code of a second factor, once it is known that there is one. */
export function AskedCode({ problems, onChange }: Props) {
  const t = useTranslations("settings.security");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return <SecretField ref={field} name="code" hint={t("codeHint")} problems={problems} onChange={onChange} />;
}
