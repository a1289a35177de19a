"use client";

import { createHttpCall } from "@parley/client/http";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Notice } from "../../ui/notice.tsx";
import { AuthCard } from "./auth-card.tsx";
import { failureOf } from "./failure.ts";
import { OtherWay } from "./other-way.tsx";
import { useAuthForm } from "./use-auth-form.ts";
import { useFailureText } from "./use-failure-text.ts";
import { useLinkToken } from "./use-link-token.ts";

/** Confirms a new address with the token of a link: at a click, for programs open the links of mails, too. */
export function EmailPane() {
  const t = useTranslations("recovery");
  const failureText = useFailureText();
  const token = useLinkToken();
  const [isDone, setIsDone] = useState(false);
  const { failure, isBusy, handleSubmit, stop } = useAuthForm({
    check: () => ({}),
    submit: () => confirm(token ?? ""),
    onDone: () => {
      stop();
      setIsDone(true);
    },
  });
  const own = { gone: t("emailGone"), conflict: t("emailTaken") };
  const sentence = token === "" ? t("noLink") : failure && failureText(failure, own);
  return (
    <AuthCard
      title={t("emailTitle")}
      action={t("emailConfirm")}
      failure={sentence}
      isBusy={isBusy}
      isOver={isDone || token === ""}
      onSubmit={handleSubmit}
      footer={<OtherWay question="" answer={t("emailOn")} path="/" next="/" />}
    >
      {!sentence && <Notice tone="plain">{t(isDone ? "emailDone" : "emailText")}</Notice>}
    </AuthCard>
  );
}

function confirm(token: string) {
  const call = createHttpCall({ baseUrl: location.origin });
  return call("account.confirmEmail", { token }).then(() => null, failureOf);
}
