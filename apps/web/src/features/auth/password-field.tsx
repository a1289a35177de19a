import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from "@parley/protocol";
import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { IconButton } from "../../ui/icon-button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { FieldProblem } from "./field-errors.ts";

type Props = {
  autoComplete: "current-password" | "new-password";
  hint?: string;
  problem: FieldProblem | undefined;
};

/** A password that can be looked at. */
export function PasswordField({ autoComplete, hint, problem }: Props) {
  const t = useTranslations("auth");
  const [isShown, setIsShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  const toggle = (
    <IconButton label={t(isShown ? "hidePassword" : "showPassword")} onClick={() => setIsShown(!isShown)}>
      <Icon aria-hidden className="size-5" />
    </IconButton>
  );
  return (
    <TextField
      label={t("password")}
      hint={hint}
      error={problem && t(problem, { count: PASSWORD_MIN_LENGTH })}
      name="password"
      type={isShown ? "text" : "password"}
      autoComplete={autoComplete}
      maxLength={PASSWORD_MAX_LENGTH}
      trailing={toggle}
    />
  );
}
