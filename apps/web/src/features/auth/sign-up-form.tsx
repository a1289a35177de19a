import { NAME_MAX_LENGTH, PASSWORD_MIN_LENGTH } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { TextField } from "../../ui/text-field.tsx";
import { AuthCard } from "./auth-card.tsx";
import type { AuthFormProps } from "./auth-form-props.ts";
import { EmailField } from "./email-field.tsx";
import { OtherWay } from "./other-way.tsx";
import { PasswordField } from "./password-field.tsx";

type Props = AuthFormProps & {
  /** Nobody has an account on this server yet. */
  isFirst: boolean;
};

export function SignUpForm({ errors, failure, isBusy, handleSubmit, otherWays, next, isFirst }: Props) {
  const t = useTranslations("auth");
  return (
    <AuthCard
      title={isFirst ? t("firstTitle") : t("signUpTitle")}
      action={t("signUp")}
      failure={failure}
      isBusy={isBusy}
      onSubmit={handleSubmit}
      otherWays={otherWays}
      footer={
        isFirst ? (
          t("firstText")
        ) : (
          <OtherWay question={t("hasAccount")} answer={t("signIn")} path="/sign-in" next={next} />
        )
      }
    >
      <TextField
        label={t("name")}
        hint={t("nameHint")}
        error={errors.name && t(errors.name)}
        name="name"
        autoComplete="name"
        maxLength={NAME_MAX_LENGTH}
      />
      <EmailField problem={errors.email} />
      <PasswordField
        autoComplete="new-password"
        hint={t("passwordHint", { count: PASSWORD_MIN_LENGTH })}
        problem={errors.password}
      />
    </AuthCard>
  );
}
