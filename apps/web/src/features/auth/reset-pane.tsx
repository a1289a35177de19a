"use client";

import { createHttpCall } from "@parley/client/http";
import { PASSWORD_MIN_LENGTH } from "@parley/protocol";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Notice } from "../../ui/notice.tsx";
import { AuthCard } from "./auth-card.tsx";
import { failureOf } from "./failure.ts";
import { newPasswordErrors } from "./field-errors.ts";
import { OtherWay } from "./other-way.tsx";
import { PasswordField } from "./password-field.tsx";
import { useAuthForm } from "./use-auth-form.ts";
import { useFailureText } from "./use-failure-text.ts";
import { useLinkToken } from "./use-link-token.ts";

type ResetPaneProps = {
  /** Whether one can sign in here with who one is elsewhere. */
  hasProviders: boolean;
};

/** Sets a new password with the token of a link, which stands behind the #. */
export function ResetPane({ hasProviders }: ResetPaneProps) {
  const t = useTranslations("recovery");
  const auth = useTranslations("auth");
  const failureText = useFailureText();
  const token = useLinkToken();
  const [isDone, setIsDone] = useState(false);
  const { errors, failure, isBusy, handleSubmit, stop } = useAuthForm({
    check: newPasswordErrors,
    submit: ({ password }) => setNewPassword(token ?? "", password),
    onDone: () => {
      stop();
      setIsDone(true);
    },
  });
  const isGone = failure?.code === "gone" || token === "";
  const sentence =
    token === ""
      ? t("noLink")
      : failure && failureText(failure, { gone: t("linkGone"), invalid_input: t("easy") });
  const askAgain = <OtherWay question="" answer={t("askAgain")} path="/forgot" next="/" />;
  const signIn = (
    <OtherWay question={isDone ? t("done") : ""} answer={auth("signIn")} path="/sign-in" next="/" />
  );
  return (
    <AuthCard
      title={t("resetTitle")}
      action={t("set")}
      failure={sentence}
      isBusy={isBusy}
      isOver={isDone || token === ""}
      onSubmit={handleSubmit}
      footer={isGone ? askAgain : signIn}
    >
      {!sentence && (
        <Notice tone="plain">
          {isDone ? t("done") : t(hasProviders ? "resetTextWithProviders" : "resetText")}
        </Notice>
      )}
      <PasswordField
        autoComplete="new-password"
        hint={auth("passwordHint", { count: PASSWORD_MIN_LENGTH })}
        problem={errors.password}
      />
    </AuthCard>
  );
}

function setNewPassword(token: string, password: string) {
  const call = createHttpCall({ baseUrl: location.origin });
  return call("account.reset", { token, password }).then(() => null, failureOf);
}
