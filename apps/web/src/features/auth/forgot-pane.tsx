"use client";

import { createHttpCall } from "@parley/client/http";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Notice } from "../../ui/notice.tsx";
import { AuthCard } from "./auth-card.tsx";
import { EmailField } from "./email-field.tsx";
import { failureOf } from "./failure.ts";
import { emailErrors } from "./field-errors.ts";
import { OtherWay } from "./other-way.tsx";
import { useAuthForm } from "./use-auth-form.ts";
import { useFailureText } from "./use-failure-text.ts";

type Answer = "sent" | "noMail";

/** Asks for a link to a new password, and says the same to everybody. */
export function ForgotPane() {
  const t = useTranslations("recovery");
  const auth = useTranslations("auth");
  const failureText = useFailureText();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const { errors, failure, isBusy, handleSubmit, stop } = useAuthForm({
    check: emailErrors,
    submit: ({ email }) =>
      createHttpCall({ baseUrl: location.origin })("account.requestReset", { email }).then(({ byMail }) => {
        setAnswer(byMail ? "sent" : "noMail");
        return null;
      }, failureOf),
    onDone: () => stop(),
  });
  return (
    <AuthCard
      title={t("forgotTitle")}
      action={t("send")}
      failure={failure && failureText(failure)}
      isBusy={isBusy}
      onSubmit={handleSubmit}
      footer={<OtherWay question={t("back")} answer={auth("signIn")} path="/sign-in" next="/" />}
    >
      {answer ? (
        <Notice tone="plain">{t(answer)}</Notice>
      ) : (
        <p className="text-ink-soft">{t("forgotText")}</p>
      )}
      <EmailField problem={errors.email} />
    </AuthCard>
  );
}
