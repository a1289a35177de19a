import Link from "next/link";
import { useTranslations } from "use-intl";
import { Notice } from "../../ui/notice.tsx";
import { AuthCard } from "./auth-card.tsx";
import type { AuthFormProps } from "./auth-form-props.ts";
import { CodeField } from "./code-field.tsx";
import { EmailField } from "./email-field.tsx";
import { OtherWay } from "./other-way.tsx";
import { PasswordField } from "./password-field.tsx";

type Props = AuthFormProps & {
  hasEnded: boolean;
  /** The password was right, and the account has a second factor. */
  asksCode: boolean;
};

export function SignInForm({
  errors,
  failure,
  hasEnded,
  asksCode,
  isBusy,
  handleSubmit,
  otherWays,
  next,
}: Props) {
  const t = useTranslations("auth");
  return (
    <AuthCard
      title={t("signInTitle")}
      action={t("signIn")}
      failure={failure}
      isBusy={isBusy}
      onSubmit={handleSubmit}
      otherWays={otherWays}
      footer={<OtherWay question={t("noAccount")} answer={t("signUp")} path="/sign-up" next={next} />}
    >
      {hasEnded && !failure && <Notice tone="plain">{t("sessionEnded")}</Notice>}
      <EmailField problem={errors.email} />
      <PasswordField autoComplete="current-password" problem={errors.password} />
      {asksCode && <CodeField />}
      <Link href="/forgot" className="text-link flex min-h-11 items-center self-start font-medium text-small">
        {t("forgot")}
      </Link>
    </AuthCard>
  );
}
