import { CODE_MAX_LENGTH, PASSWORD_MAX_LENGTH } from "@parley/protocol";
import type { ComponentProps } from "react";
import { useTranslations } from "use-intl";
import { TextField } from "../../../ui/text-field.tsx";
import type { FieldProblems } from "./problems-of.ts";

export type SecretName = "password" | "newPassword" | "code";

const forms = {
  password: { type: "password", autoComplete: "current-password", maxLength: PASSWORD_MAX_LENGTH },
  newPassword: { type: "password", autoComplete: "new-password", maxLength: PASSWORD_MAX_LENGTH },
  code: { type: "text", autoComplete: "one-time-code", maxLength: CODE_MAX_LENGTH },
} as const;

type Props = Pick<ComponentProps<"input">, "ref" | "onChange"> & {
  name: SecretName;
  hint?: string;
  problems: FieldProblems;
};

/** A password or a code. What is wrong with it stands under it. */
export function SecretField({ name, hint, problems, ...rest }: Props) {
  const t = useTranslations("settings.security");
  const problem = problems[name];
  return (
    <TextField
      label={t(name)}
      hint={hint}
      error={problem && t(problem)}
      name={name}
      autoCapitalize="none"
      spellCheck={false}
      required
      {...forms[name]}
      {...rest}
    />
  );
}
