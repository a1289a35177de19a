import { useTranslations } from "use-intl";
import { AuthCard } from "./auth-card.tsx";
import type { AuthFormProps } from "./auth-form-props.ts";
import { EmailField } from "./email-field.tsx";
import { OtherWay } from "./other-way.tsx";
import { PasswordField } from "./password-field.tsx";

export function SignInForm({ errors, failure, isBusy, handleSubmit, next }: AuthFormProps) {
  const t = useTranslations("auth");
  return (
    <AuthCard
      title={t("signInTitle")}
      action={t("signIn")}
      failure={failure}
      isBusy={isBusy}
      onSubmit={handleSubmit}
      footer={<OtherWay question={t("noAccount")} answer={t("signUp")} path="/sign-up" next={next} />}
    >
      <EmailField problem={errors.email} />
      <PasswordField autoComplete="current-password" problem={errors.password} />
    </AuthCard>
  );
}
